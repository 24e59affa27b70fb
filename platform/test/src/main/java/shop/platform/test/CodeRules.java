package shop.platform.test;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.Date;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;

/** What no line of code does. */
final class CodeRules {

    private static final Set<String> FLOATING =
            Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    private CodeRules() {}

    /** The wiring makes the clock; all others are given it. */
    static ArchRule clockIsGiven(String service) {
        return noClasses()
                .that()
                .resideInAPackage(service + "..")
                .should()
                .accessTargetWhere(
                        describe(
                                "the time is read",
                                access -> readsTheTime(access) || makesAClock(service, access)))
                .allowEmptyShould(true);
    }

    private static boolean readsTheTime(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        return switch (access.getTarget().getName()) {
            case "now" -> owner.getPackageName().equals("java.time") && !givenAClock(access);
            case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
            case "<init>" -> owner.isEquivalentTo(Date.class) && hasNoArgument(access);
            default -> false;
        };
    }

    private static boolean givenAClock(JavaAccess<?> access) {
        return access.getTarget().getFullName().contains(Clock.class.getName());
    }

    private static boolean hasNoArgument(JavaAccess<?> access) {
        return access.getTarget().getFullName().endsWith("()");
    }

    private static boolean makesAClock(String service, JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(Clock.class)
                && access.getTarget().getName().startsWith("system")
                && !access.getOriginOwner().getPackageName().equals(service);
    }

    static ArchRule noFloatingFields(String service) {
        return noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(service + "..")
                .should()
                .haveRawType(
                        describe(
                                "double or float",
                                type -> FLOATING.contains(type.getBaseComponentType().getName())))
                .allowEmptyShould(true);
    }

    static ArchRule noFieldInjection(String service) {
        return noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(service + "..")
                .should()
                .beAnnotatedWith(
                        describe(
                                "an annotation that asks for injection",
                                annotation ->
                                        annotation
                                                .getRawType()
                                                .getSimpleName()
                                                .matches("Inject|Autowired|Resource|Value")))
                .allowEmptyShould(true);
    }

    static ArchRule noStaticMutableState(String service) {
        return noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(service + "..")
                .and()
                .areStatic()
                .should(
                        ArchCondition.from(
                                describe("hold state that changes", CodeRules::isMutable)))
                .allowEmptyShould(true);
    }

    private static boolean isMutable(JavaField field) {
        return !field.getModifiers().contains(JavaModifier.FINAL) || isMutable(field.getRawType());
    }

    private static boolean isMutable(JavaClass type) {
        return type.getPackageName().equals("java.util.concurrent.atomic")
                || type.isAssignableTo(AbstractCollection.class)
                || type.isAssignableTo(AbstractMap.class)
                || type.isAssignableTo(ConcurrentMap.class)
                || type.isAssignableTo(Queue.class)
                || type.isAssignableTo(StringBuilder.class);
    }
}
