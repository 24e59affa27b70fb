package shop.order.infrastructure.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.order.domain.Fixtures.ANNA;
import static shop.order.domain.Fixtures.LAPTOP;
import static shop.order.domain.Fixtures.USD;
import static shop.order.domain.Fixtures.usd;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.order.FakePromotions;
import shop.order.application.port.Promotions;
import shop.order.domain.CouponCode;
import shop.order.domain.Discount;
import shop.order.domain.Evaluation;
import shop.order.domain.OrderLine;
import shop.order.domain.OrderProblem;
import shop.order.domain.ProductId;
import shop.order.domain.Promotion;
import shop.order.domain.Quantity;
import shop.order.domain.RedemptionId;
import shop.order.domain.Shopper;
import shop.platform.discovery.Discovery;
import shop.platform.discovery.ServiceUnavailable;
import shop.platform.kernel.Problem;
import shop.platform.observability.Observability;
import shop.platform.security.ServiceCredential;
import shop.platform.settings.Settings;
import shop.platform.test.FakeService;

class HttpPromotionsTest {

    private static final String EVALUATIONS = "/internal/promotions/evaluations";
    private static final Promotion TENTH = new Promotion(1, "TENTH", "TENTH");
    private static final List<Discount> USES = List.of(new Discount(TENTH, usd("300")));
    private static final RedemptionId REDEMPTION = new RedemptionId("r-1");

    private final FakePromotions fake = new FakePromotions();
    private final FakeService raw = new FakeService();
    private final List<AutoCloseable> opened = new ArrayList<>(List.of(fake, raw));

    @AfterEach
    void close() throws Exception {
        for (var each : opened.reversed()) {
            each.close();
        }
    }

    @Test
    void what_applies_is_known_line_by_line() {
        var evaluation = promotions(fake.url()).evaluate(cart(line(LAPTOP), "TENTH"));

        assertThat(evaluation.lines())
                .isEqualTo(Map.of(LAPTOP, List.of(new Discount(TENTH, usd("300")))));
        assertThat(evaluation.applied()).containsExactly(TENTH);
    }

    @Test
    void what_does_not_apply_says_why() {
        var evaluation = promotions(fake.url()).evaluate(cart(line(LAPTOP), "NOPE"));

        assertThat(evaluation.notApplied())
                .containsExactly(
                        new Evaluation.NotApplied("NOPE", "unknown-code", "No: unknown-code."));
    }

    @Test
    void carts_priced_at_once_share_questions_and_get_their_own_answers() throws Exception {
        var promotions = promotions(fake.url());
        try (var buyers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<Evaluation>>();
            for (var i = 0; i < 200; i++) {
                var code = i % 2 == 0 ? "TENTH" : null;
                answers.add(buyers.submit(() -> promotions.evaluate(cart(line(LAPTOP), code))));
            }
            for (var i = 0; i < 200; i++) {
                assertThat(answers.get(i).get().applied()).hasSize(i % 2 == 0 ? 1 : 0);
            }
        }
        assertThat(fake.evaluations()).isLessThan(200);
    }

    @Test
    void the_largest_carts_are_asked_for_in_questions_that_are_small_enough() throws Exception {
        var promotions = promotions(fake.url());
        var lines =
                IntStream.range(0, 100)
                        .mapToObj(i -> line(new ProductId("%024x".formatted(i))))
                        .toList();
        try (var buyers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<Evaluation>>();
            for (var i = 0; i < 40; i++) {
                answers.add(buyers.submit(() -> promotions.evaluate(cart(lines, "TENTH"))));
            }
            for (var answer : answers) {
                assertThat(answer.get().lines()).hasSize(100);
            }
        }
        assertThat(fake.evaluations()).isGreaterThan(19);
    }

    @Test
    void uses_are_taken_and_kept_for_a_while() {
        raw.answers(
                "/internal/promotions/redemptions/r-1",
                200,
                """
                {"redemption_id":"r-1","state":"reserved","expires_at":"2026-05-04T10:05:00Z"}
                """);

        assertThat(promotions(raw.url()).redeem(REDEMPTION, ANNA, USES))
                .contains(Instant.parse("2026-05-04T10:05:00Z"));
    }

    @Test
    void uses_that_are_gone_are_refused_with_the_reason() {
        raw.answers(
                "/internal/promotions/redemptions/r-1",
                409,
                """
                {"type":"/problems/promotion-used-up","promotion_id":1,"code":"TENTH",
                 "reason":"used-up-by-customer"}
                """);

        assertThatThrownBy(() -> promotions(raw.url()).redeem(REDEMPTION, ANNA, USES))
                .isInstanceOfSatisfying(
                        OrderProblem.PromotionUsedUp.class,
                        refusal ->
                                assertThat(refusal.details())
                                        .containsEntry("reason", "used-up-by-customer"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"redemption-released", "redemption-differs"})
    void what_was_taken_before_may_be_gone(String type) {
        raw.answers(
                "/internal/promotions/redemptions/r-1",
                409,
                "{\"type\":\"/problems/" + type + "\",\"promotion_id\":1}");

        assertThatThrownBy(() -> promotions(raw.url()).redeem(REDEMPTION, ANNA, USES))
                .isInstanceOf(OrderProblem.RedemptionGone.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503})
    void a_service_that_fails_is_unavailable(int status) {
        raw.answers(EVALUATIONS, status, "{}");
        raw.answers("/internal/promotions/redemptions/r-1", status, "{}");
        var promotions = promotions(raw.url());

        assertThatThrownBy(() -> promotions.evaluate(cart(line(LAPTOP), null)))
                .isInstanceOf(ServiceUnavailable.class);
        assertThatThrownBy(() -> promotions.redeem(REDEMPTION, ANNA, USES))
                .isInstanceOf(ServiceUnavailable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}",
                "{\"evaluations\":[]}",
                "{\"evaluations\":[{},{}]}",
                "{\"evaluations\":[{\"lines\":null}]}",
                "{\"evaluations\":[{\"lines\":[{\"product_id\":\"507f1f77bcf86cd799439011\","
                        + "\"discounts\":[{\"promotion_id\":1,\"name\":\"x\",\"amount\":-1}]}]}]}"
            })
    void what_cannot_be_meant_is_no_evaluation_and_not_the_customers_fault(String body) {
        raw.answers(EVALUATIONS, 200, body);

        assertThatThrownBy(() -> promotions(raw.url()).evaluate(cart(line(LAPTOP), null)))
                .isNotInstanceOf(Problem.class);
    }

    private HttpPromotions promotions(String url) {
        var settings = Settings.of(Map.of("SHOP_PROFILE", "dev", "PROMOTION_SERVICE_URL", url));
        var observability = Observability.of("order-service", settings);
        opened.add(observability);
        var credential = ServiceCredential.of("order-service", settings);
        var discovery = Discovery.open(settings, credential, observability);
        opened.add(discovery);
        return new HttpPromotions(discovery.client(), USD);
    }

    private static OrderLine line(ProductId product) {
        return new OrderLine(product, new Quantity(2), usd("1500"));
    }

    private static Promotions.Cart cart(OrderLine line, @Nullable String code) {
        return cart(List.of(line), code);
    }

    private static Promotions.Cart cart(List<OrderLine> lines, @Nullable String code) {
        return new Promotions.Cart(
                Shopper.customer(ANNA),
                true,
                code == null ? null : new CouponCode(code),
                "FR",
                lines);
    }
}
