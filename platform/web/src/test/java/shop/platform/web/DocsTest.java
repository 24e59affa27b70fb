package shop.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DocsTest {

    private static final Pattern REFERENCE = Pattern.compile("(?:src|href)=\"([^\"]*)\"");
    private static final Pattern STYLE_REFERENCE = Pattern.compile("url\\([\"']?([^)\"']{1,40})");

    private static Shop shop;

    @BeforeAll
    static void open() {
        shop = Shop.open();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @Test
    void all_the_page_needs_comes_from_the_service_itself_and_with_its_type() {
        var page = shop.get("/docs/").body();

        var references = REFERENCE.matcher(page).results().map(found -> found.group(1)).toList();

        assertThat(references).hasSizeGreaterThanOrEqualTo(4);
        for (var reference : references) {
            var answer = shop.get(reference);
            assertThat(answer.statusCode()).as(reference).isEqualTo(200);
            assertThat(answer.body()).as(reference).isNotEmpty();
            assertThat(answer.headers().firstValue("Content-Type"))
                    .as(reference)
                    .contains(typeOf(reference));
        }
        assertThat(shop.get("/docs/other").statusCode()).isEqualTo(404);
    }

    @Test
    void the_page_runs_nothing_but_files_of_the_service() {
        var page = shop.get("/docs");

        assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow().split("; "))
                .contains(
                        "default-src 'none'",
                        "script-src 'self'",
                        "style-src 'self' 'unsafe-inline'",
                        "connect-src 'self'")
                .noneMatch(directive -> directive.contains("http"));
        assertThat(page.body()).doesNotContain("<script>", "<style>", " style=", "http");
    }

    @Test
    void the_style_sheet_refers_to_nothing_that_the_policy_forbids() {
        var styles = shop.get("/docs/swagger-ui.css").body();

        assertThat(STYLE_REFERENCE.matcher(styles).results().map(MatchResult::group))
                .allMatch(reference -> reference.contains("data:image/"));
        assertThat(styles).doesNotContain("@import", "@font-face");
        assertThat(shop.get("/docs").headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("img-src 'self' data:");
    }

    private static String typeOf(String reference) {
        return switch (reference.substring(reference.lastIndexOf('.') + 1)) {
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "png" -> "image/png";
            default -> throw new AssertionError(reference);
        };
    }
}
