package shop.promotion.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.promotion.domain.Fixtures.ANNA;
import static shop.promotion.domain.Fixtures.BEN;
import static shop.promotion.domain.Fixtures.LAPTOP;
import static shop.promotion.domain.Fixtures.MOUSE;
import static shop.promotion.domain.Fixtures.NOVEL;
import static shop.promotion.domain.Fixtures.NOW;
import static shop.promotion.domain.Fixtures.USD;
import static shop.promotion.domain.Fixtures.usd;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.platform.test.FakeClock;
import shop.promotion.application.ApplyCode.Goods;
import shop.promotion.application.port.Catalogue;
import shop.promotion.application.port.Catalogue.Offer;
import shop.promotion.application.port.OrderDesk.Ordered;
import shop.promotion.application.port.OrderDesk.Proof;
import shop.promotion.domain.Code;
import shop.promotion.domain.CustomerId;
import shop.promotion.domain.Evaluation;
import shop.promotion.domain.OrderId;
import shop.promotion.domain.ProductId;
import shop.promotion.domain.PromotionProblem.NoSuchOrder;
import shop.promotion.domain.PromotionProblem.NotForSale;
import shop.promotion.domain.PromotionProblem.TooManyGuesses;
import shop.promotion.domain.Reason;

class ApplyCodeTest {

    private static final OrderId ORDER = new OrderId(42);
    private static final Map<ProductId, Offer> OFFERS =
            Map.of(
                    LAPTOP, new Offer(usd("1500"), "Electronics"),
                    NOVEL, new Offer(usd("9.99"), "Books"));

    private final FakeClock clock = FakeClock.at(NOW);
    private final InMemoryShop shop = new InMemoryShop();
    private final SteadyDesk desk = new SteadyDesk();
    private final Catalogue catalogue =
            products -> {
                var found = new HashMap<>(OFFERS);
                found.keySet().retainAll(products);
                return found;
            };
    private final ApplyCode applyCode =
            new ApplyCode(new EvaluateCarts(shop, clock), catalogue, desk, shop, USD, clock);

    @BeforeEach
    void samples() {
        new AddSamples(shop, shop, USD, clock).handle();
    }

    @Test
    void a_cart_is_priced_by_the_catalogue() {
        var evaluation = apply("SAVE20", new Goods.Picked(Map.of(LAPTOP, 2)));

        assertThat(evaluation.total()).isEqualTo(usd("20"));
    }

    @Test
    void whether_it_is_a_first_order_is_told_at_the_checkout() {
        var evaluation = apply("WELCOME10", new Goods.Picked(Map.of(LAPTOP, 1)));

        assertThat(evaluation.total()).isEqualTo(usd("150"));
        assertThat(evaluation.applied().getFirst().open()).containsExactly("first_order");
    }

    @Test
    void an_order_is_priced_as_it_was_placed() {
        desk.lines.put(ORDER, List.of(new Ordered(NOVEL, usd("8"), 3)));

        var evaluation = apply("SAVE20", new Goods.OfOrder(ORDER, new Proof("Bearer anna")));

        assertThat(evaluation.total()).isEqualTo(usd("8"));
        assertThat(evaluation.notApplied())
                .anyMatch(it -> it.objection().reason() == Reason.SUBTOTAL_TOO_LOW);
    }

    @Test
    void what_was_ordered_and_is_no_longer_for_sale_is_of_no_category() {
        desk.lines.put(ORDER, List.of(new Ordered(MOUSE, usd("50"), 3)));

        assertThat(apply("SAVE20", new Goods.OfOrder(ORDER, new Proof("Bearer anna"))).total())
                .isEqualTo(usd("20"));
    }

    @Test
    void the_orders_of_others_do_not_exist() {
        desk.lines.put(ORDER, List.of(new Ordered(NOVEL, usd("8"), 3)));

        assertThatThrownBy(() -> apply("SAVE20", new Goods.OfOrder(ORDER, new Proof("Bearer ben"))))
                .isInstanceOf(NoSuchOrder.class);
    }

    @Test
    void what_is_not_for_sale_is_named() {
        assertThatThrownBy(() -> apply("SAVE20", new Goods.Picked(Map.of(MOUSE, 1, LAPTOP, 1))))
                .isInstanceOfSatisfying(
                        NotForSale.class,
                        it ->
                                assertThat(it.details())
                                        .containsEntry("products", List.of(MOUSE.value())));
    }

    @Test
    void whoever_keeps_guessing_has_to_wait_for_the_next_minute() {
        var goods = new Goods.Picked(Map.of(LAPTOP, 1));
        clock.advance(Duration.ofSeconds(20));
        for (var i = 0; i < ApplyCode.MOST_GUESSES; i++) {
            apply("GUESS-" + i, goods);
        }

        assertThatThrownBy(() -> apply("SAVE20", goods))
                .isInstanceOfSatisfying(
                        TooManyGuesses.class,
                        it -> assertThat(it.details()).containsEntry("retry_after", 40L));
        assertThat(apply(BEN, "SAVE20", goods).total()).isEqualTo(usd("20"));
        clock.advance(Duration.ofSeconds(40));
        assertThat(apply("SAVE20", goods).total()).isEqualTo(usd("20"));
    }

    @Test
    void codes_that_exist_are_no_guesses() {
        for (var i = 0; i < 30; i++) {
            assertThat(apply("SAVE20", new Goods.Picked(Map.of(NOVEL, 1))).total())
                    .isEqualTo(usd("0"));
        }
    }

    private Evaluation apply(String code, Goods goods) {
        return apply(ANNA, code, goods);
    }

    private Evaluation apply(CustomerId customer, String code, Goods goods) {
        return applyCode.handle(
                new ApplyCode.Command(customer, Set.of("customer"), goods, new Code(code), null));
    }
}
