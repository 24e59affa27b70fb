package shop.search.infrastructure.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.platform.kernel.Money;
import shop.platform.messaging.Message;
import shop.search.domain.CatalogueNews.Offered;
import shop.search.domain.CatalogueNews.Rated;
import shop.search.domain.CatalogueNews.Stocked;
import shop.search.domain.CatalogueNews.Withdrawn;
import shop.search.domain.Product;
import shop.search.domain.ProductId;
import shop.search.domain.Rating;

class CatalogueNewsCodecContractTest {

    private static final ProductId LAPTOP = new ProductId("507f1f77bcf86cd799439011");

    @Test
    void product_created_reads_as_agreed() throws IOException {
        assertThat(CatalogueNewsCodec.decode(agreed("product-events", "product_created", 1)))
                .isEqualTo(new Offered(laptop("1500", "2026-11-22T10:00:00Z"), 50, 1));
    }

    @Test
    void product_updated_reads_as_agreed() throws IOException {
        assertThat(CatalogueNewsCodec.decode(agreed("product-events", "product_updated", 2)))
                .isEqualTo(new Offered(laptop("1400", "2026-11-22T11:00:00Z"), 50, 2));
    }

    @Test
    void product_deleted_reads_as_agreed() throws IOException {
        assertThat(CatalogueNewsCodec.decode(agreed("product-events", "product_deleted", 2)))
                .isEqualTo(new Withdrawn(LAPTOP, 2));
    }

    @Test
    void inventory_updated_reads_as_agreed() throws IOException {
        assertThat(CatalogueNewsCodec.decode(agreed("inventory-events", "inventory_updated", 3)))
                .isEqualTo(new Stocked(LAPTOP, 48, 3));
    }

    @Test
    void rating_updated_reads_as_agreed() throws IOException {
        assertThat(CatalogueNewsCodec.decode(agreed("rating-events", "rating_updated", 4)))
                .isEqualTo(new Rated(LAPTOP, new Rating(433, 3), 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft", "archived"})
    void what_is_not_for_sale_cannot_be_found(String status) throws IOException {
        var agreed = agreed("product-events", "product_updated", 2);
        var payload = agreed.payload().replace("\"active\"", "\"" + status + "\"");

        assertThat(CatalogueNewsCodec.decode(message("product_updated", 2, payload)))
                .isEqualTo(new Withdrawn(LAPTOP, 2));
    }

    @Test
    void what_cannot_be_read_is_no_news() {
        assertThatThrownBy(() -> CatalogueNewsCodec.decode(message("product_updated", 1, "{")))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> CatalogueNewsCodec.decode(message("product_updated", 1, "{}")))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> CatalogueNewsCodec.decode(message("order_created", 1, "{}")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Product laptop(String price, String updatedAt) {
        return new Product(
                LAPTOP,
                "Laptop",
                "High-performance laptop",
                Money.of(price, Currency.getInstance("USD")),
                "Electronics",
                "LT-001",
                Map.of("memory", "32 GB", "cores", 8L, "touch", true),
                List.of("/api/products/media/lt-pro-15.svg"),
                7,
                Instant.parse("2026-11-22T10:00:00Z"),
                Instant.parse(updatedAt));
    }

    private static Message agreed(String topic, String type, long version) throws IOException {
        var example = Path.of("../contracts/events/%s/%s.example.json".formatted(topic, type));
        return message(type, version, Files.readString(example));
    }

    private static Message message(String type, long version, String payload) {
        return new Message(
                new UUID(1, 2),
                type,
                "any",
                LAPTOP.value(),
                version,
                "any",
                payload,
                Instant.EPOCH,
                Map.of());
    }
}
