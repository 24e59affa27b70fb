package shop.inventory.infrastructure.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.inventory.domain.Fixtures.MAIN;
import static shop.inventory.domain.Fixtures.NORTH;
import static shop.inventory.domain.Fixtures.order;

import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import shop.inventory.domain.InventoryEvent;
import shop.inventory.domain.InventoryEvent.InventoryUpdated;
import shop.inventory.domain.InventoryEvent.StockRejected;
import shop.inventory.domain.InventoryEvent.StockReserved;
import shop.inventory.domain.Line;
import shop.inventory.domain.ProductId;
import shop.inventory.domain.Shelf;
import shop.inventory.domain.Shortage;

class InventoryEventCodecContractTest {

    private static final Path CONTRACTS = Path.of("../contracts/events/inventory-events");
    private static final ProductId SAMPLE = new ProductId("507f1f77bcf86cd799439011");
    private static final Instant TEN = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void stock_reserved_reads_as_agreed() throws IOException {
        assertIsAsAgreed(
                new StockReserved(order(1), 1, List.of(new Line(SAMPLE, 2)), TEN.plusSeconds(900)),
                "reservation",
                "1",
                "stock_reserved");
    }

    @Test
    void stock_rejected_reads_as_agreed() throws IOException {
        assertIsAsAgreed(
                new StockRejected(order(1), 1, List.of(new Shortage(SAMPLE, 2, 1))),
                "reservation",
                "1",
                "stock_rejected");
    }

    @Test
    void inventory_updated_reads_as_agreed() throws IOException {
        var shelves =
                List.of(
                        new Shelf(MAIN, "LT-001", 40, 2, TEN),
                        new Shelf(NORTH, "LT-001", 10, 0, TEN.minusSeconds(60)));

        assertIsAsAgreed(
                new InventoryUpdated(SAMPLE, 7, 50, 2, shelves),
                "stock",
                SAMPLE.value(),
                "inventory_updated");
    }

    private static void assertIsAsAgreed(
            InventoryEvent event, String aggregate, String key, String type) throws IOException {
        var news = InventoryEventCodec.encode(event);

        assertThat(news.topic()).isEqualTo("inventory-events");
        assertThat(news.type()).isEqualTo(type);
        assertThat(news.aggregateType()).isEqualTo(aggregate);
        assertThat(news.aggregateId()).isEqualTo(key);
        assertThat(news.aggregateVersion()).isEqualTo(event.version());
        var agreed = Files.readString(CONTRACTS.resolve(type + ".example.json"));
        assertThat(read(news.payload())).isEqualTo(read(agreed));
    }

    private static Object read(String json) {
        return Jsonb.builder().build().type(Object.class).fromJson(json);
    }
}
