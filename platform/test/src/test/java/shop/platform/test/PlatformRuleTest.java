package shop.platform.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.platform.test.PlatformRule.KERNEL_KNOWS_ONLY_JAVA;
import static shop.platform.test.PlatformRule.KERNEL_STAYS_SMALL;
import static shop.platform.test.PlatformRule.NO_FIELD_INJECTION;
import static shop.platform.test.PlatformRule.NO_NAME_SAYS_NOTHING;
import static shop.platform.test.PlatformRule.PLATFORM_KNOWS_NO_SERVICE;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** As {@link ServiceRuleTest}, for the platform; that what is right passes its own modules show. */
class PlatformRuleTest {

    private static final JavaClasses BENT = Handwritten.classes("shop.bent");

    private static final Map<PlatformRule, String> OFFENDERS =
            Map.of(
                    KERNEL_STAYS_SMALL, "16",
                    KERNEL_KNOWS_ONLY_JAVA, "shop.bent.kernel.KnowsXml",
                    PLATFORM_KNOWS_NO_SERVICE, "shop.bent.web.KnowsAService",
                    NO_NAME_SAYS_NOTHING, "shop.bent.web.RouteManager",
                    NO_FIELD_INJECTION, "shop.bent.web.Injected.name");

    @ParameterizedTest
    @MethodSource
    void names_what_is_wrong(PlatformRule rule, String offender) {
        assertThatThrownBy(() -> rule.of("shop.bent").check(BENT))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(offender);
    }

    static Stream<Arguments> names_what_is_wrong() {
        return OFFENDERS.entrySet().stream()
                .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @Test
    void every_rule_is_seen_to_fail() {
        assertThat(OFFENDERS).containsOnlyKeys(PlatformRule.values());
    }
}
