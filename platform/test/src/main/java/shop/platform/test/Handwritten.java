package shop.platform.test;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.util.regex.Pattern;

/** The classes someone wrote: neither the generators' output nor package descriptions. */
final class Handwritten implements ImportOption {

    private static final Pattern NOT_WRITTEN =
            Pattern.compile(
                    ".*/(jsonb|valid)/[^/]*\\.class"
                            + "|.*(\\$Route|JsonAdapter|ValidationAdapter|\\$DI)(\\$.*)?\\.class"
                            + "|.*/package-info\\.class");

    private Handwritten() {}

    static JavaClasses classes(String root) {
        return new ClassFileImporter().withImportOption(new Handwritten()).importPackages(root);
    }

    static JavaClasses productionClasses(String root) {
        return new ClassFileImporter()
                .withImportOption(new Handwritten())
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
    }

    @Override
    public boolean includes(Location location) {
        return !location.matches(NOT_WRITTEN);
    }
}
