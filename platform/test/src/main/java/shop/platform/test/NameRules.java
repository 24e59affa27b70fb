package shop.platform.test;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.regex.Pattern;

/** Names that exclude nothing are no names. */
final class NameRules {

    private static final Pattern CLASS =
            Pattern.compile(
                    ".*(Impl|Manager|Helper|Utils?|Processor|D[tT][oO]|V[oO]|V[mM])"
                            + "|(Abstract|Base)\\p{Lu}.*");

    private static final Pattern INTERFACE = Pattern.compile("I\\p{Lu}\\p{Ll}.*");

    private static final Pattern PACKAGE =
            Pattern.compile("common|core|shared|utils?|helpers?|base|misc|managers?");

    private NameRules() {}

    static ArchRule namesSaySomething(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should(ArchCondition.from(describe("have a vague name", NameRules::isVague)))
                .allowEmptyShould(true);
    }

    private static boolean isVague(JavaClass type) {
        var name = type.getSimpleName();
        return CLASS.matcher(name).matches()
                || (type.isInterface() && INTERFACE.matcher(name).matches())
                || Pattern.compile("\\.")
                        .splitAsStream(type.getPackageName())
                        .anyMatch(PACKAGE.asMatchPredicate());
    }
}
