package shop.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventJsonTest {

    @Test
    void members_stand_flat_behind_the_event_in_their_order() {
        var json =
                EventJson.of("order_created")
                        .put("order_id", 42)
                        .put("total_amount", new BigDecimal("3000.00"))
                        .put("gift", true)
                        .put("created_at", Instant.parse("2026-01-02T03:04:05Z"))
                        .put("reason", (String) null);

        assertThat(json)
                .hasToString(
                        "{\"event\":\"order_created\",\"order_id\":42,\"total_amount\":3000.00,"
                                + "\"gift\":true,\"created_at\":\"2026-01-02T03:04:05Z\"}");
    }

    @Test
    void lists_and_objects_nest() {
        var json =
                EventJson.of("e")
                        .put("items", List.of(EventJson.object().put("quantity", 2)))
                        .put("by", EventJson.object().put("name", "A \"quoted\" one"))
                        .put("attributes", Map.of("colour", "đỏ"))
                        .putTexts("images", List.of("a", "b"));

        assertThat(json)
                .hasToString(
                        "{\"event\":\"e\",\"items\":[{\"quantity\":2}],"
                                + "\"by\":{\"name\":\"A \\\"quoted\\\" one\"},"
                                + "\"attributes\":{\"colour\":\"đỏ\"},\"images\":[\"a\",\"b\"]}");
    }

    @Test
    void an_amount_is_never_written_with_an_exponent() {
        assertThat(EventJson.of("e").put("amount", new BigDecimal("1E+3")))
                .hasToString("{\"event\":\"e\",\"amount\":1000}");
    }
}
