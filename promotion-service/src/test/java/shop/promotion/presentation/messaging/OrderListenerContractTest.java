package shop.promotion.presentation.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.promotion.domain.Fixtures.ANNA;
import static shop.promotion.domain.Fixtures.NOW;
import static shop.promotion.domain.Fixtures.off;
import static shop.promotion.domain.Fixtures.plan;
import static shop.promotion.domain.Fixtures.use;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.platform.messaging.Message;
import shop.platform.test.FakeClock;
import shop.promotion.application.FollowOrders;
import shop.promotion.application.InMemoryShop;
import shop.promotion.application.TakeRedemption;
import shop.promotion.domain.OrderId;
import shop.promotion.domain.PromotionId;
import shop.promotion.domain.RedemptionId;
import shop.promotion.domain.RedemptionState;
import shop.promotion.domain.RedemptionState.Confirmed;
import shop.promotion.domain.RedemptionState.Released;
import shop.promotion.domain.RedemptionState.Reserved;

/** The examples of the contract, as this service hears them; they are about order 42. */
class OrderListenerContractTest {

    private static final JsonType<Map<String, Object>> JSON =
            Jsonb.builder().build().type(Object.class).map();
    private static final RedemptionId ID = new RedemptionId("5f0e6f2c-9a53-3c55-8d3c-2f2a6b0c1d11");
    private static final OrderId ORDER = new OrderId(42);

    private final FakeClock clock = FakeClock.at(NOW);
    private final InMemoryShop shop = new InMemoryShop();
    private final OrderListener listener =
            new OrderListener(new FollowOrders(shop, shop, shop, clock));
    private PromotionId promotion = new PromotionId(0);

    @BeforeEach
    void reserve() {
        promotion = shop.add(plan(off("5")).details(), NOW).id();
        new TakeRedemption(shop, shop, shop, clock)
                .handle(new TakeRedemption.Command(ID, ANNA, List.of(use(promotion, null, "5"))));
    }

    @Test
    void an_order_that_is_placed_or_paid_confirms_what_it_redeems() {
        listener.handle(List.of(example("order_created", Map.of())));
        assertThat(state()).isEqualTo(new Confirmed(ORDER));

        listener.handle(List.of(example("order_status_updated", Map.of())));
        assertThat(state()).isEqualTo(new Confirmed(ORDER));
        assertThat(uses()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancelled", "expired"})
    void an_order_that_is_cancelled_or_expired_gives_back_what_it_redeems(String status) {
        var news = example("order_cancelled", Map.of("status", status));

        listener.handle(List.of(news, news));

        assertThat(state()).isEqualTo(new Released(ORDER));
        assertThat(uses()).isZero();
    }

    @Test
    void an_order_that_is_rejected_gives_back_what_it_redeems() {
        listener.handle(List.of(example("order_status_updated", Map.of("status", "rejected"))));

        assertThat(state()).isEqualTo(new Released(ORDER));
        assertThat(uses()).isZero();
    }

    @Test
    void an_order_that_redeems_nothing_changes_nothing() {
        for (var type : OrderListener.TYPES) {
            var news = JSON.fromJson(example(type, Map.of()).payload());
            news.remove("redemption_id");
            listener.handle(List.of(message(type, JSON.toJson(news))));
        }

        assertThat(state()).isInstanceOf(Reserved.class);
    }

    private RedemptionState state() {
        return shop.find(ID).orElseThrow().state();
    }

    private long uses() {
        return shop.find(promotion).orElseThrow().usage().uses();
    }

    /**
     * @param more what differs from the example
     */
    private static Message example(String type, Map<String, Object> more) {
        var file = Path.of("../contracts/events/order-events", type + ".example.json");
        try {
            var news = new LinkedHashMap<>(JSON.fromJson(Files.readString(file)));
            news.putAll(more);
            return message(type, JSON.toJson(news));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Message message(String type, String payload) {
        return new Message(
                UUID.randomUUID(),
                type,
                OrderListener.TOPIC,
                "42",
                1,
                "order",
                payload,
                NOW,
                Map.of());
    }
}
