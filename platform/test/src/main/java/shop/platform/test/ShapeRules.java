package shop.platform.test;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Predicate;

/** What each kind of class looks like. */
final class ShapeRules {

    private static final String CONSTRAINTS = "jakarta.validation.constraints";

    private ShapeRules() {}

    static ArchRule portsAreInterfaces(String service) {
        return classes()
                .that(areTopLevelIn(ports(service)))
                .and(describe("are not plain values", type -> !isValue(type)))
                .should()
                .beInterfaces()
                .allowEmptyShould(true);
    }

    static ArchRule portsHaveAnAdapter(String service) {
        var infrastructure = Layer.INFRASTRUCTURE.classesOf(service);
        return classes()
                .that(areTopLevelIn(ports(service)))
                .and(describe("are ports", type -> type.isInterface() && !type.isSealed()))
                .should(
                        be(
                                "implemented in infrastructure",
                                type -> type.getAllSubclasses().stream().anyMatch(infrastructure)))
                .allowEmptyShould(true);
    }

    static ArchRule useCasesAreFinal(String service) {
        return classes()
                .that(areUseCasesOf(service))
                .should()
                .haveModifier(JavaModifier.FINAL)
                .allowEmptyShould(true);
    }

    static ArchRule useCasesHaveOnePublicMethod(String service) {
        return classes()
                .that(areUseCasesOf(service))
                .should(be("with one public method", type -> publicMethods(type) == 1))
                .allowEmptyShould(true);
    }

    static ArchRule messagesAreRecords(String service) {
        return classes()
                .that(areIn(service))
                .and(
                        describe(
                                "are events, commands, queries, views, requests or responses",
                                ShapeRules::isMessage))
                .should(be("records", JavaClass::isRecord))
                .allowEmptyShould(true);
    }

    static ArchRule statesAndEventsAreSealed(String service) {
        return classes()
                .that(areTopLevelIn(Layer.DOMAIN.in(service)))
                .and()
                .areInterfaces()
                .and()
                .haveNameMatching(".*(State|Event)")
                .should(be("sealed", JavaClass::isSealed))
                .allowEmptyShould(true);
    }

    /**
     * avaje-validator cannot join two constraints on a primitive; each request would be a fault.
     */
    static ArchRule primitivesHaveOneConstraint(String service) {
        return noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(service + "..")
                .and()
                .haveRawType(describe("primitive", JavaClass::isPrimitive))
                .should(
                        ArchCondition.from(
                                describe(
                                        "have more than one constraint",
                                        (JavaField field) -> constraints(field) > 1)))
                .allowEmptyShould(true);
    }

    private static long constraints(JavaField field) {
        return field.getAnnotations().stream()
                .filter(annotation -> annotation.getRawType().getPackageName().equals(CONSTRAINTS))
                .count();
    }

    private static String ports(String service) {
        return service + ".application.port..";
    }

    private static DescribedPredicate<JavaClass> areIn(String service) {
        return JavaClass.Predicates.resideInAPackage(service + "..");
    }

    private static DescribedPredicate<JavaClass> areTopLevelIn(String packages) {
        return JavaClass.Predicates.resideInAPackage(packages)
                .and(describe("are top-level", JavaClass::isTopLevelClass));
    }

    private static DescribedPredicate<JavaClass> areUseCasesOf(String service) {
        return areTopLevelIn(Layer.APPLICATION.in(service))
                .and(JavaClass.Predicates.resideOutsideOfPackage(ports(service)))
                .and(describe("are use cases", ShapeRules::isPublicClass));
    }

    private static boolean isPublicClass(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && !type.isInterface()
                && !isValue(type);
    }

    private static boolean isValue(JavaClass type) {
        return type.isRecord() || type.isEnum() || type.isAssignableTo(Throwable.class);
    }

    private static long publicMethods(JavaClass type) {
        return type.getMethods().stream()
                .map(method -> method.getModifiers())
                .filter(modifiers -> modifiers.contains(JavaModifier.PUBLIC))
                .filter(modifiers -> !modifiers.contains(JavaModifier.STATIC))
                .filter(modifiers -> !modifiers.contains(JavaModifier.SYNTHETIC))
                .count();
    }

    /** By its name, or by being one case of a sealed event. */
    private static boolean isMessage(JavaClass type) {
        if (type.isInterface() || type.isEnum()) {
            return false;
        }
        var name = type.getSimpleName();
        var layer = type.getPackageName();
        return name.matches("Command|Query")
                || (layer.contains(".application") && name.endsWith("View"))
                || (layer.contains(".presentation") && name.matches(".*(Request|Response)"))
                || (layer.contains(".domain") && isCaseOfAnEvent(type));
    }

    private static boolean isCaseOfAnEvent(JavaClass type) {
        return type.getInterfaces().stream()
                .anyMatch(parent -> parent.toErasure().getSimpleName().endsWith("Event"));
    }

    private static ArchCondition<JavaClass> be(String what, Predicate<JavaClass> test) {
        return new ArchCondition<>("be " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var message = type.getName() + " should be " + what;
                events.add(new SimpleConditionEvent(type, test.test(type), message));
            }
        };
    }
}
