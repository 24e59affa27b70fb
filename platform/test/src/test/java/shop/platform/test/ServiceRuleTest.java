package shop.platform.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.platform.test.ServiceRule.CONTROLLERS_AND_LISTENERS_CALL_USE_CASES_ONLY;
import static shop.platform.test.ServiceRule.DOMAIN_AND_APPLICATION_KNOW_ONLY_JAVA_AND_THE_KERNEL;
import static shop.platform.test.ServiceRule.EVENTS_COMMANDS_VIEWS_ARE_RECORDS;
import static shop.platform.test.ServiceRule.LAYERS_DEPEND_INWARDS;
import static shop.platform.test.ServiceRule.MONEY_IS_NEVER_FLOATING;
import static shop.platform.test.ServiceRule.NOBODY_READS_THE_CLOCK_DIRECTLY;
import static shop.platform.test.ServiceRule.NO_FIELD_INJECTION;
import static shop.platform.test.ServiceRule.NO_LAYER_IS_EMPTY;
import static shop.platform.test.ServiceRule.NO_NAME_SAYS_NOTHING;
import static shop.platform.test.ServiceRule.NO_SERVICE_KNOWS_ANOTHER;
import static shop.platform.test.ServiceRule.NO_STATIC_MUTABLE_STATE;
import static shop.platform.test.ServiceRule.PORTS_ARE_INTERFACES;
import static shop.platform.test.ServiceRule.PORTS_HAVE_AN_ADAPTER;
import static shop.platform.test.ServiceRule.PRIMITIVES_HAVE_ONE_CONSTRAINT;
import static shop.platform.test.ServiceRule.STATES_AND_EVENTS_ARE_SEALED;
import static shop.platform.test.ServiceRule.USE_CASES_ARE_FINAL;
import static shop.platform.test.ServiceRule.USE_CASES_HAVE_ONE_PUBLIC_METHOD;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that has never failed proves nothing: each must find what is wrong in the bad fixture. */
class ServiceRuleTest {

    private static final JavaClasses GOOD = Handwritten.classes("shop.good");
    private static final JavaClasses BAD = Handwritten.classes("shop.bad");

    /** Each of these must be named by the rule that it breaks. */
    private static final Map<ServiceRule, Set<String>> OFFENDERS =
            Map.ofEntries(
                    Map.entry(
                            LAYERS_DEPEND_INWARDS,
                            Set.of(
                                    "shop.bad.domain.KnowsApplication",
                                    "shop.bad.application.KnowsInfrastructure",
                                    "shop.bad.infrastructure.KnowsPresentation",
                                    "shop.bad.presentation.KnowsInfrastructureToo",
                                    "shop.bad.BadService")),
                    Map.entry(
                            DOMAIN_AND_APPLICATION_KNOW_ONLY_JAVA_AND_THE_KERNEL,
                            Set.of(
                                    "shop.bad.domain.KnowsXml",
                                    "shop.bad.application.KnowsInfrastructure")),
                    Map.entry(
                            NO_SERVICE_KNOWS_ANOTHER,
                            Set.of("shop.bad.presentation.KnowsAnotherService")),
                    Map.entry(
                            CONTROLLERS_AND_LISTENERS_CALL_USE_CASES_ONLY,
                            Set.of(
                                    "shop.bad.presentation.OrderController",
                                    "shop.bad.presentation.ChattyListener")),
                    Map.entry(
                            PORTS_ARE_INTERFACES,
                            Set.of("shop.bad.application.port.ClassForAPort")),
                    Map.entry(
                            PORTS_HAVE_AN_ADAPTER,
                            Set.of("shop.bad.application.port.WithoutAdapter")),
                    Map.entry(USE_CASES_ARE_FINAL, Set.of("shop.bad.application.TalkativeUseCase")),
                    Map.entry(
                            USE_CASES_HAVE_ONE_PUBLIC_METHOD,
                            Set.of("shop.bad.application.TalkativeUseCase")),
                    Map.entry(
                            EVENTS_COMMANDS_VIEWS_ARE_RECORDS,
                            Set.of(
                                    "shop.bad.domain.OpenEvent$NotARecord",
                                    "shop.bad.application.TalkativeUseCase$Command",
                                    "shop.bad.application.OrderView",
                                    "shop.bad.presentation.OrderRequest")),
                    Map.entry(
                            STATES_AND_EVENTS_ARE_SEALED,
                            Set.of("shop.bad.domain.OpenState", "shop.bad.domain.OpenEvent")),
                    Map.entry(
                            PRIMITIVES_HAVE_ONE_CONSTRAINT,
                            Set.of(
                                    "shop.bad.presentation.BoundedRequest.quantity",
                                    "shop.bad.presentation.BoundedRequest.weight")),
                    Map.entry(
                            NOBODY_READS_THE_CLOCK_DIRECTLY,
                            Set.of(
                                    "java.time.Instant.now",
                                    "java.time.LocalDate.now",
                                    "java.lang.System.currentTimeMillis",
                                    "java.time.Clock.systemUTC")),
                    Map.entry(
                            MONEY_IS_NEVER_FLOATING,
                            Set.of("shop.bad.domain.Price", "shop.bad.domain.Weights")),
                    Map.entry(
                            NO_NAME_SAYS_NOTHING,
                            Set.of(
                                    "shop.bad.domain.OrderManager",
                                    "shop.bad.domain.AbstractOrder",
                                    "shop.bad.domain.BaseOrder",
                                    "shop.bad.domain.IOrder",
                                    "shop.bad.domain.utils.Words")),
                    Map.entry(
                            NO_FIELD_INJECTION,
                            Set.of("shop.bad.presentation.OrderController.orders")),
                    Map.entry(
                            NO_STATIC_MUTABLE_STATE,
                            Set.of(
                                    "shop.bad.infrastructure.Counting.calls",
                                    "shop.bad.infrastructure.Counting.TOTAL",
                                    "shop.bad.infrastructure.Counting.SEEN")));

    @ParameterizedTest
    @EnumSource
    void passes_what_is_right(ServiceRule rule) {
        rule.of("shop.good").check(GOOD);
    }

    @ParameterizedTest
    @MethodSource
    void names_what_is_wrong(ServiceRule rule, Set<String> offenders) {
        assertThatThrownBy(() -> rule.of("shop.bad").check(BAD))
                .isInstanceOf(AssertionError.class)
                .message()
                .contains(offenders);
    }

    static Stream<Arguments> names_what_is_wrong() {
        return OFFENDERS.entrySet().stream()
                .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @Test
    void an_empty_layer_and_a_mistyped_package_are_noticed() {
        var hollow = Handwritten.classes("shop.hollow");

        for (var service : Set.of("shop.hollow", "shop.mistyped")) {
            assertThatThrownBy(() -> NO_LAYER_IS_EMPTY.of(service).check(hollow))
                    .isInstanceOf(AssertionError.class);
        }
    }

    @Test
    void every_rule_is_seen_to_fail() {
        var seen = Stream.concat(OFFENDERS.keySet().stream(), Stream.of(NO_LAYER_IS_EMPTY));

        assertThat(seen).containsExactlyInAnyOrder(ServiceRule.values());
    }
}
