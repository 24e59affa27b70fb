package shop.notification.infrastructure.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import shop.notification.application.port.WebhookSender;
import shop.notification.domain.Attempt;
import shop.notification.domain.Delivery;
import shop.notification.domain.Webhook;
import shop.notification.infrastructure.jdbc.AesSecretBox;

/**
 * Posts news as they came, with the headers {@code Webhook-Id} (the same each time), {@code
 * Webhook-Timestamp} (seconds) and {@code Webhook-Signature}: {@code v1=} and, in hex, HMAC-SHA256
 * of id, timestamp and body, joined by dots.
 */
public final class HttpWebhookSender implements WebhookSender {

    private static final int LONGEST_ERROR = 500;

    private final PinnedHttp http;
    private final AesSecretBox box;
    private final Clock clock;

    public HttpWebhookSender(PinnedHttp http, AesSecretBox box, Clock clock) {
        this.http = http;
        this.box = box;
        this.clock = clock;
    }

    @Override
    public Attempt send(Webhook webhook, Delivery delivery) {
        var at = clock.instant();
        var started = System.nanoTime();
        var body = delivery.news().payload().getBytes(UTF_8);
        try {
            var answer = http.post(webhook.url(), headers(webhook, delivery, at, body), body);
            return new Attempt(
                    at,
                    millisSince(started),
                    answer.status(),
                    answer.start(),
                    fault(answer.status()));
        } catch (IOException e) {
            return new Attempt(at, millisSince(started), null, null, reason(e));
        }
    }

    private Map<String, String> headers(
            Webhook webhook, Delivery delivery, Instant at, byte[] body) {
        var id = delivery.news().id().toString();
        var timestamp = Long.toString(at.getEpochSecond());
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", "application/json");
        headers.put("Accept", "*/*");
        headers.put("User-Agent", "shop-webhooks/1");
        headers.put("Webhook-Id", id);
        headers.put("Webhook-Timestamp", timestamp);
        headers.put(
                "Webhook-Signature",
                "v1=" + signature(box.open(webhook.secret()), id + "." + timestamp + ".", body));
        return headers;
    }

    private static String signature(String secret, String start, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            mac.update(start.getBytes(UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HMAC-SHA256", impossible);
        }
    }

    private static @Nullable String fault(int status) {
        return switch (status / 100) {
            case 2 -> null;
            case 3 -> "status " + status + ": redirects are not followed";
            default -> "status " + status;
        };
    }

    private static String reason(IOException e) {
        var reason =
                e instanceof UnknownHostException
                        ? "the host is unknown"
                        : e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return reason.length() <= LONGEST_ERROR ? reason : reason.substring(0, LONGEST_ERROR);
    }

    private static long millisSince(long started) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
    }
}
