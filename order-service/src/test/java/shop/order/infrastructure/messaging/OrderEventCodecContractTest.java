package shop.order.infrastructure.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.order.domain.Fixtures.NOW;
import static shop.order.domain.Fixtures.PAY_BY;
import static shop.order.domain.Fixtures.orderThatIs;
import static shop.order.domain.Fixtures.pricedOrderThatIs;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import shop.order.domain.Fixtures;
import shop.order.domain.Order;
import shop.order.domain.OrderState.Confirmed;
import shop.order.domain.OrderState.Expired;
import shop.order.domain.OrderState.Paid;
import shop.order.domain.PaymentId;
import shop.order.domain.Signal;

/** What this service announces is, to the letter, what the contract shows. */
class OrderEventCodecContractTest {

    private static final Path CONTRACTS = Path.of("../contracts/events/order-events");
    private static final JsonType<Map<String, Object>> JSON =
            Jsonb.builder().build().type(Object.class).map();

    @ParameterizedTest
    @MethodSource("announced")
    void events_look_as_in_the_contract(String type, Order order) throws IOException {
        var news = OrderEventCodec.encode(order).getLast();

        assertThat(news.type()).isEqualTo(type);
        assertThat(news.topic()).isEqualTo("order-events");
        assertThat(news.aggregateId()).isEqualTo("42");
        assertThat(news.aggregateVersion()).isEqualTo(order.version());
        assertThat(JSON.fromJson(news.payload()))
                .isEqualTo(
                        JSON.fromJson(Files.readString(CONTRACTS.resolve(type + ".example.json"))));
    }

    @Test
    void what_does_not_apply_is_left_out() {
        var news = OrderEventCodec.encode(Fixtures.newOrder()).getLast();

        assertThat(JSON.fromJson(news.payload()))
                .doesNotContainKeys(
                        "country",
                        "region",
                        "postal_code",
                        "shipping_method",
                        "coupon_code",
                        "redemption_id")
                .containsEntry("prices_include_tax", true)
                .containsEntry("taxes", List.of());
    }

    static Stream<Arguments> announced() {
        return Stream.of(
                Arguments.of("order_created", Fixtures.newPricedOrder()),
                Arguments.of(
                        "order_status_updated",
                        after(
                                pricedOrderThatIs(new Confirmed(PAY_BY)),
                                new Signal.PaymentProcessed(new PaymentId(9)))),
                Arguments.of(
                        "order_cancelled",
                        after(
                                pricedOrderThatIs(new Paid()),
                                new Signal.CustomerCancels("changed my mind"))),
                Arguments.of(
                        "order_noted",
                        after(
                                orderThatIs(new Expired()),
                                new Signal.PaymentProcessed(new PaymentId(9)))));
    }

    private static Order after(Order order, Signal signal) {
        order.on(signal, NOW);
        return order;
    }
}
