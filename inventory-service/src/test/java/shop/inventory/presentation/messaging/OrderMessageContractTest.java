package shop.inventory.presentation.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import shop.inventory.domain.Line;
import shop.inventory.domain.OrderId;
import shop.inventory.domain.OrderNews.Cancelled;
import shop.inventory.domain.OrderNews.Paid;
import shop.inventory.domain.OrderNews.Placed;
import shop.inventory.domain.OrderNews.Shipped;
import shop.inventory.domain.ProductId;

class OrderMessageContractTest {

    private static final Path CONTRACTS = Path.of("../contracts/events/order-events");
    private static final OrderId ORDER = new OrderId(42);

    @Test
    void a_created_order_is_placed_with_its_lines() throws IOException {
        var lines = List.of(new Line(new ProductId("507f1f77bcf86cd799439011"), 2));

        assertThat(read(agreed("order_created")).news()).contains(new Placed(ORDER, lines));
    }

    @Test
    void a_cancelled_order_is_cancelled() throws IOException {
        assertThat(read(agreed("order_cancelled")).news()).contains(new Cancelled(ORDER));
    }

    @Test
    void of_the_changes_of_status_paid_and_shipped_concern_stock() throws IOException {
        var paid = agreed("order_status_updated");

        assertThat(read(paid).news()).contains(new Paid(ORDER));
        assertThat(read(paid.replace("\"paid\"", "\"shipped\"")).news())
                .contains(new Shipped(ORDER));
        assertThat(read(paid.replace("\"paid\"", "\"confirmed\"")).news()).isEmpty();
    }

    private static String agreed(String type) throws IOException {
        return Files.readString(CONTRACTS.resolve(type + ".example.json"));
    }

    private static OrderMessage read(String json) {
        return Jsonb.builder().build().type(OrderMessage.class).fromJson(json);
    }
}
