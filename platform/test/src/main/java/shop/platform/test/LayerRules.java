package shop.platform.test;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;

/** Who may know whom. */
final class LayerRules {

    private static final String EDGE = ".*(Controller|Listener|Schedule)";

    private LayerRules() {}

    static ArchRule dependInwards(String service) {
        var domain = Layer.DOMAIN.in(service);
        var application = Layer.APPLICATION.in(service);
        var infrastructure = Layer.INFRASTRUCTURE.in(service);
        var presentation = Layer.PRESENTATION.in(service);
        return CompositeArchRule.of(unknownTo(domain, application, infrastructure, presentation))
                .and(unknownTo(application, infrastructure, presentation))
                .and(unknownTo(infrastructure, presentation))
                .and(unknownTo(presentation, infrastructure))
                .and(onlyTheWiringSeesAll(service));
    }

    private static ArchRule unknownTo(String layer, String... outer) {
        return noClasses()
                .that()
                .resideInAPackage(layer)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(outer)
                .allowEmptyShould(true);
    }

    private static ArchRule onlyTheWiringSeesAll(String service) {
        return noClasses()
                .that()
                .resideInAPackage(service)
                .and()
                .haveNameNotMatching(".*Wiring(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        Layer.APPLICATION.in(service),
                        Layer.INFRASTRUCTURE.in(service),
                        Layer.PRESENTATION.in(service))
                .allowEmptyShould(true);
    }

    static ArchRule innerLayersArePure(String service) {
        var domain = Layer.DOMAIN.in(service);
        var application = Layer.APPLICATION.in(service);
        return classes()
                .that()
                .resideInAnyPackage(domain, application)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "org.jspecify..", "shop.platform.kernel..", domain, application)
                .allowEmptyShould(true);
    }

    static ArchRule noOtherService(String service) {
        var another =
                resideInAPackage("shop..")
                        .and(resideOutsideOfPackages("shop.platform..", service + ".."));
        return noClasses()
                .that()
                .resideInAPackage(service + "..")
                .should()
                .dependOnClassesThat(another)
                .allowEmptyShould(true);
    }

    static ArchRule edgesCallUseCases(String service) {
        var presentation = Layer.PRESENTATION.classesOf(service);
        var anotherEdge =
                presentation.and(
                        DescribedPredicate.describe(
                                "are controllers, listeners or schedules",
                                type -> type.getSimpleName().matches(EDGE)));
        return noClasses()
                .that()
                .resideInAPackage(Layer.PRESENTATION.in(service))
                .and()
                .haveSimpleNameEndingWith("Controller")
                .or()
                .haveSimpleNameEndingWith("Listener")
                .or()
                .haveSimpleNameEndingWith("Schedule")
                .should()
                .dependOnClassesThat(isDriven(service).or(anotherEdge))
                .allowEmptyShould(true);
    }

    /** An interface of the inner layers that infrastructure implements: a repository or a port. */
    private static DescribedPredicate<JavaClass> isDriven(String service) {
        var infrastructure = Layer.INFRASTRUCTURE.classesOf(service);
        var inner = Layer.DOMAIN.classesOf(service).or(Layer.APPLICATION.classesOf(service));
        return inner.and(
                DescribedPredicate.describe(
                        "are driven by use cases",
                        type ->
                                type.isInterface()
                                        && type.getAllSubclasses().stream()
                                                .anyMatch(infrastructure)));
    }

    static ArchRule noneIsEmpty(String service) {
        return CompositeArchRule.of(isFilled(Layer.DOMAIN.in(service)))
                .and(isFilled(Layer.APPLICATION.in(service)))
                .and(isFilled(Layer.INFRASTRUCTURE.in(service)))
                .and(isFilled(Layer.PRESENTATION.in(service)));
    }

    private static ArchRule isFilled(String layer) {
        return classes()
                .that()
                .resideInAPackage(layer)
                .should()
                .resideInAPackage(layer)
                .allowEmptyShould(false);
    }
}
