package shop.platform.test;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Locale;

/** What holds in the platform, by name; each takes the platform's root package. */
public enum PlatformRule {
    KERNEL_STAYS_SMALL,
    KERNEL_KNOWS_ONLY_JAVA,
    PLATFORM_KNOWS_NO_SERVICE,
    NO_NAME_SAYS_NOTHING,
    NO_FIELD_INJECTION;

    private static final int KERNEL_TYPES = 15;

    ArchRule of(String platform) {
        var rule =
                switch (this) {
                    case KERNEL_STAYS_SMALL -> kernelStaysSmall(platform);
                    case KERNEL_KNOWS_ONLY_JAVA -> kernelIsPure(platform);
                    case PLATFORM_KNOWS_NO_SERVICE -> noService(platform);
                    case NO_NAME_SAYS_NOTHING -> NameRules.namesSaySomething(platform);
                    case NO_FIELD_INJECTION -> CodeRules.noFieldInjection(platform);
                };
        return rule.as(name().toLowerCase(Locale.ROOT));
    }

    private static ArchRule kernelStaysSmall(String platform) {
        return classes()
                .that()
                .resideInAPackage(platform + ".kernel..")
                .and()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .should()
                .containNumberOfElements(DescribedPredicate.lessThanOrEqualTo(KERNEL_TYPES));
    }

    private static ArchRule kernelIsPure(String platform) {
        return classes()
                .that()
                .resideInAPackage(platform + ".kernel..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", platform + ".kernel..");
    }

    private static ArchRule noService(String platform) {
        var services = resideInAPackage("shop..").and(resideOutsideOfPackage(platform + ".."));
        return noClasses()
                .that()
                .resideInAPackage(platform + "..")
                .should()
                .dependOnClassesThat(services);
    }
}
