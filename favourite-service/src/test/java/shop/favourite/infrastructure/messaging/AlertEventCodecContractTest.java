package shop.favourite.infrastructure.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.favourite.domain.Fixtures.ANNA;
import static shop.favourite.domain.Fixtures.LAPTOP;
import static shop.favourite.domain.Fixtures.usd;

import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shop.favourite.domain.AlertEvent;
import shop.favourite.domain.AlertEvent.BackInStock;
import shop.favourite.domain.AlertEvent.Cause;
import shop.favourite.domain.AlertEvent.PriceDropped;
import shop.favourite.domain.WatchId;

class AlertEventCodecContractTest {

    private static final Path CONTRACTS = Path.of("../contracts/events/favourite-events");
    private static final Instant ELEVEN = Instant.parse("2026-11-22T11:00:00Z");
    private static final Cause CAUSE = new Cause(new WatchId(5), 2, ANNA, LAPTOP, ELEVEN);

    @Test
    void price_dropped_reads_as_agreed() throws IOException {
        assertIsAsAgreed(
                31,
                new PriceDropped(CAUSE, "Laptop", usd("1500.00"), usd("1400.00")),
                "price_dropped");
    }

    @Test
    void back_in_stock_reads_as_agreed() throws IOException {
        assertIsAsAgreed(32, new BackInStock(CAUSE, "Laptop", 12), "back_in_stock");
    }

    private static void assertIsAsAgreed(long alert, AlertEvent event, String type)
            throws IOException {
        var news = AlertEventCodec.encode(alert, event);

        assertThat(news.topic()).isEqualTo("favourite-events");
        assertThat(news.type()).isEqualTo(type);
        assertThat(news.aggregateType()).isEqualTo("alert");
        assertThat(news.aggregateId()).isEqualTo(Long.toString(alert));
        assertThat(news.aggregateVersion()).isEqualTo(1);
        var told = read(news.payload());
        assertThat(told).isEqualTo(read(agreed(type + ".example.json")));
        assertThat(read(agreed(type + ".schema.json")).get("required"))
                .isEqualTo(List.copyOf(told.keySet()));
    }

    private static String agreed(String file) throws IOException {
        return Files.readString(CONTRACTS.resolve(file));
    }

    private static Map<String, Object> read(String json) {
        return Jsonb.builder().build().type(Object.class).map().fromJson(json);
    }
}
