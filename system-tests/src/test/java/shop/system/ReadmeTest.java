package shop.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import shop.launcher.ShopOptions;
import shop.launcher.plan.ServiceSpec;

/** What the README, the poms and the contributing page state is so. */
class ReadmeTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| \\[([a-z-]+)]\\(([^)]+)\\) \\| (\\d+) \\|");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");

    @Test
    void the_table_of_services_is_what_the_launcher_starts() throws IOException {
        var stated = new TreeMap<String, Integer>();
        var rows = ROW.matcher(Files.readString(ROOT.resolve("README.md")));
        while (rows.find()) {
            stated.put(rows.group(1), Integer.valueOf(rows.group(3)));
        }

        var started = new TreeMap<String, Integer>();
        for (ServiceSpec service : ShopOptions.of(ROOT, Map.of()).services()) {
            started.put(service.name(), service.port());
        }
        assertThat(stated).isEqualTo(started).isNotEmpty();
    }

    @Test
    void every_link_leads_somewhere() throws IOException {
        var links = LINK.matcher(Files.readString(ROOT.resolve("README.md")));
        while (links.find()) {
            assertThat(ROOT.resolve(links.group(1))).exists();
        }
    }

    @Test
    void every_service_has_a_short_readme_under_the_five_headings() throws IOException {
        for (var service : ShopOptions.of(ROOT, Map.of()).services()) {
            var readme = Files.readString(ROOT.resolve(service.name()).resolve("README.md"));
            assertThat(readme.lines().count()).as(service.name()).isLessThanOrEqualTo(40);
            assertThat(readme)
                    .contains("## Decides", "## Owns", "## Listens", "## Announces", "## Settings");
        }
    }

    @Test
    void module_poms_name_no_version_and_no_plugin() throws IOException {
        try (var poms = Files.walk(ROOT, 3)) {
            var modules =
                    poms.filter(file -> file.endsWith("pom.xml"))
                            .filter(file -> !file.equals(ROOT.resolve("pom.xml")))
                            .filter(file -> !file.toString().contains("target"))
                            .toList();
            assertThat(modules).hasSizeGreaterThan(15);
            for (var pom : modules) {
                var text = Files.readString(pom);
                assertThat(text).as(pom.toString()).doesNotContain("<plugin>", "<properties>");
                assertThat(text.split("<version>", -1)).as(pom.toString()).hasSize(2);
            }
        }
    }
}
