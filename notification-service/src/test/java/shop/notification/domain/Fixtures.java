package shop.notification.domain;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

public final class Fixtures {

    public static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    public static final UserId LINH = new UserId(7);
    public static final UserId ANNA = new UserId(8);
    public static final UserId STAFF = new UserId(3);

    private Fixtures() {}

    public static Occasion orderPaid(UserId user, long order) {
        return Occasion.of(
                user,
                "order:" + order + ":paid",
                Kind.ORDER_PAID,
                Map.of("order_id", Long.toString(order), "amount", "3000.00 USD"));
    }

    public static Occasion priceDropped(UserId user, long alert) {
        return Occasion.of(
                user,
                "alert:" + alert + ":price_dropped",
                Kind.PRICE_DROPPED,
                Map.of("name", "Laptop", "old_price", "1500.00 USD", "new_price", "1400.00 USD"));
    }

    /** A notice as {@code reader} gets it. */
    public static Notice notice(Reader reader, Occasion occasion) {
        return reader.hear(occasion, new Text("Title of " + occasion.key(), "Message"), NOW);
    }

    public static Webhooks.Draft webhookTo(String url, String... events) {
        return new Webhooks.Draft(
                new WebhookUrl(URI.create(url)),
                EventPatterns.of(List.of(events)),
                "a test",
                "sealed",
                STAFF,
                NOW);
    }

    public static News news(String event) {
        return new News(UUID.randomUUID(), event, "{\"event\":\"" + event + "\"}", NOW);
    }
}
