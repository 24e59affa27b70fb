package shop.inventory;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two instances beside each other, heard and spoken to only through Kafka and HTTP. */
class InventoryServiceIT {

    @RegisterExtension static final RunningInventory INVENTORY = new RunningInventory(2);

    private static final String LAPTOP = "507f1f77bcf86cd799439011";
    private static final String MOUSE = "507f1f77bcf86cd799439012";
    private static final String CABLE = "507f1f77bcf86cd799439013";

    @Test
    void a_hundred_units_go_to_exactly_a_hundred_of_two_hundred_buyers() {
        list(LAPTOP, 100);

        for (var buyer = 1; buyer <= 200; buyer++) {
            place(UUID.randomUUID(), buyer, LAPTOP, 1);
        }

        var decisions = decisions(1, 200);
        assertThat(decisions).filteredOn(one -> one.equals("stock_reserved")).hasSize(100);
        assertThat(decisions).filteredOn(one -> one.equals("stock_rejected")).hasSize(100);
        assertThat(stock(LAPTOP))
                .containsEntry("quantity", 100L)
                .containsEntry("reserved", 100L)
                .containsEntry("available", 0L);
    }

    @Test
    void an_order_goes_from_held_to_fulfilled_and_what_leaves_is_gone() {
        list(MOUSE, 10);
        place(UUID.randomUUID(), 1001, MOUSE, 3);
        awaitStatus(1001, "held");

        status(1001, 2, "paid");
        awaitStatus(1001, "committed");
        status(1001, 3, "shipped");
        awaitStatus(1001, "fulfilled");

        assertThat(stock(MOUSE)).containsEntry("quantity", 7L).containsEntry("reserved", 0L);
    }

    @Test
    void a_message_that_comes_again_changes_nothing_and_a_dead_order_holds_nothing() {
        list(CABLE, 10);
        var id = UUID.randomUUID();
        cancel(2001);
        place(UUID.randomUUID(), 2001, CABLE, 5);
        place(id, 2002, CABLE, 2);
        place(id, 2002, CABLE, 2);
        place(UUID.randomUUID(), 2002, CABLE, 2);
        place(UUID.randomUUID(), 2003, CABLE, 1);

        awaitStatus(2001, "released");
        awaitStatus(2002, "held");
        awaitStatus(2003, "held");

        assertThat(stock(CABLE)).containsEntry("quantity", 10L).containsEntry("reserved", 3L);
    }

    private static void list(String product, int units) {
        INVENTORY.announce(
                UUID.randomUUID(),
                "product-events",
                "product",
                product,
                1,
                """
                {"event":"product_created","product_id":"%s","name":"Thing","price":1500.00,
                 "sku":"LT-001","stock":%d,"attributes":{"ram":"16 GB"},"images":[]}
                """
                        .formatted(product, units));
        await().atMost(30, SECONDS).ignoreExceptions().until(() -> !stock(product).isEmpty());
    }

    private static void place(UUID id, long order, String product, int units) {
        tell(
                id,
                order,
                1,
                """
                {"event":"order_created","order_id":%d,"user_id":1,"total_amount":3000.00,
                 "currency":"USD","status":"pending","shipping_address":"here",
                 "items":[{"product_id":"%s","quantity":%d,"price":1500.00}]}
                """
                        .formatted(order, product, units));
    }

    private static void status(long order, long version, String status) {
        tell(
                UUID.randomUUID(),
                order,
                version,
                """
                {"event":"order_status_updated","order_id":%d,"status":"%s","items":[]}
                """
                        .formatted(order, status));
    }

    private static void cancel(long order) {
        tell(
                UUID.randomUUID(),
                order,
                2,
                """
                {"event":"order_cancelled","order_id":%d,"status":"cancelled","reason":"no","items":[]}
                """
                        .formatted(order));
    }

    private static void tell(UUID id, long order, long version, String payload) {
        INVENTORY.announce(id, "order-events", "order", Long.toString(order), version, payload);
    }

    private static Map<String, Object> stock(String product) {
        var answer = INVENTORY.get("/api/inventory/" + product, null);
        return answer.statusCode() == 200 ? RunningInventory.read(answer.body()) : Map.of();
    }

    private static void awaitStatus(long order, String status) {
        var staff = INVENTORY.staff();
        await().atMost(30, SECONDS)
                .untilAsserted(() ->
                        assertThat(
                                        INVENTORY
                                                .get("/api/inventory/reservations/" + order, staff)
                                                .body())
                                .contains("\"status\":\"" + status + "\""));
    }

    private static List<String> decisions(long first, long last) {
        var decisions = new ArrayList<String>();
        await().atMost(30, SECONDS)
                .until(() -> {
                    for (var heard : INVENTORY.heard()) {
                        if (heard.get("order_id") instanceof Long order
                                && order >= first
                                && order <= last) {
                            decisions.add(String.valueOf(heard.get("event")));
                        }
                    }
                    return decisions.size() >= last - first + 1;
                });
        return decisions;
    }
}
