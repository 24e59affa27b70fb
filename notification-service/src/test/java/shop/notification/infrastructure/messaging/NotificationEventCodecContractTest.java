package shop.notification.infrastructure.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.notification.domain.Fixtures.LINH;
import static shop.notification.domain.Fixtures.NOW;
import static shop.notification.domain.Fixtures.orderPaid;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shop.notification.domain.Kind;
import shop.notification.domain.Language;
import shop.notification.domain.Notification;
import shop.notification.domain.NotificationId;
import shop.notification.domain.Reader;
import shop.notification.infrastructure.text.ResourceWording;

/** What this service announces is, to the letter, what the contract shows. */
class NotificationEventCodecContractTest {

    private static final Path CONTRACTS = Path.of("../contracts/events/notification-events");
    private static final JsonType<Map<String, Object>> JSON =
            Jsonb.builder().build().type(Object.class).map();

    @Test
    void a_notification_looks_as_in_the_contract() throws IOException {
        var occasion = orderPaid(LINH, 1);
        var text = new ResourceWording().text(occasion.kind(), Language.EN, occasion.facts());
        var notice = Reader.unknown(LINH).hear(occasion, text, NOW);

        var news =
                NotificationEventCodec.encode(
                        new Notification(new NotificationId(42), notice, null));

        assertThat(news.type()).isEqualTo("notification_created");
        assertThat(news.topic()).isEqualTo("notification-events");
        assertThat(news.aggregateId()).isEqualTo("42");
        assertThat(JSON.fromJson(news.payload()))
                .isEqualTo(
                        JSON.fromJson(
                                Files.readString(
                                        CONTRACTS.resolve("notification_created.example.json"))));
    }

    @Test
    void the_schema_names_every_kind() throws IOException {
        var schema = Files.readString(CONTRACTS.resolve("notification_created.schema.json"));

        for (var kind : Kind.values()) {
            assertThat(schema).contains("\"" + kind.word() + "\"");
        }
    }
}
