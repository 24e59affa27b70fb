package shop.shipping;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two instances move the same parcels on a fast clock. */
class MovingParcelsIT {

    @RegisterExtension static final RunningShipping SHIPPING = new RunningShipping(2, "200ms");

    private static final List<String> TO_THE_DOOR =
            List.of(
                    "pending - unshipped",
                    "packed pre_transit unshipped",
                    "shipped in_transit shipped",
                    "shipped in_transit shipped",
                    "shipped out_for_delivery shipped",
                    "delivered delivered delivered");

    @Test
    void parcels_reach_the_door_or_come_back_and_each_step_is_told_once() {
        var good = IntStream.range(0, 12).mapToLong(_ -> SHIPPING.newOrder()).boxed().toList();
        var bad = SHIPPING.newOrder();
        for (var order : good) {
            var message = UUID.randomUUID();
            SHIPPING.hear(message, order, 3, "paid", "123 Main St");
            SHIPPING.hear(message, order, 3, "paid", "123 Main St");
            SHIPPING.hear(UUID.randomUUID(), order, 4, "paid", "123 Main St");
        }
        SHIPPING.hear(UUID.randomUUID(), bad, 3, "paid", "123 Main St [undeliverable]");

        var told = toldUntilAllHaveEnded(good.size() + 1);

        for (var order : good) {
            assertThat(told.get(order)).isEqualTo(TO_THE_DOOR);
            assertThat(SHIPPING.track(order)).containsEntry("order_fulfilment", "delivered");
        }
        assertThat(told.get(bad))
                .startsWith(TO_THE_DOOR.subList(0, 5).toArray(String[]::new))
                .endsWith("shipped failure shipped", "returned return_to_sender unshipped")
                .hasSize(7);
    }

    private static Map<Long, List<String>> toldUntilAllHaveEnded(int orders) {
        var told = new HashMap<Long, List<String>>();
        try (var ear = SHIPPING.ear()) {
            await().atMost(40, SECONDS)
                    .until(() -> {
                        for (var heard : ear.heard()) {
                            var news = RunningShipping.read(heard.payload());
                            told.computeIfAbsent(
                                            Long.parseLong(heard.key()), _ -> new ArrayList<>())
                                    .add(words(news));
                        }
                        return told.values().stream()
                                        .filter(each ->
                                                each.getLast().matches("(delivered|returned) .*"))
                                        .count()
                                == orders;
                    });
        }
        return told;
    }

    private static String words(Map<String, Object> news) {
        return "%s %s %s"
                .formatted(
                        news.get("status"),
                        news.getOrDefault("tracking_status", "-"),
                        news.get("order_fulfilment"));
    }
}
