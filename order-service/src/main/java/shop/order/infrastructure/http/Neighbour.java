package shop.order.infrastructure.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import io.avaje.jsonb.Json;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.order.domain.Destination;
import shop.order.domain.OrderProblem;
import shop.platform.discovery.Answer;

/** What is common to asking tax- and shipping-service about a destination. */
public final class Neighbour {

    private static final JsonType<Refusal> JSON = Jsonb.builder().build().type(Refusal.class);

    /** What this service reads of a problem. */
    @Json(naming = Json.Naming.LowerUnderscore)
    public record Refusal(@Nullable String type, @Nullable String detail) {}

    private Neighbour() {}

    /** {@code ?country=FR}; empty if nothing is known. */
    static String query(Destination destination) {
        Map<String, @Nullable String> parts = new LinkedHashMap<>();
        parts.put("country", destination.country());
        parts.put("region", destination.region());
        parts.put("postal_code", destination.postalCode());
        parts.put("vat_number", destination.vatNumber());
        return parts.entrySet().stream()
                .filter(part -> part.getValue() != null)
                .map(part -> part.getKey() + "=" + encoded(String.valueOf(part.getValue())))
                .collect(joining("&", "?", ""))
                .replaceFirst("\\?$", "");
    }

    /**
     * The body of a good answer.
     *
     * @throws OrderProblem if the neighbour finds fault with the destination
     */
    static String body(String service, Answer answer) {
        if (answer.isSuccess()) {
            return answer.body();
        }
        if (answer.status() == 400 || answer.status() == 422) {
            throw refused(JSON.fromJson(answer.body()));
        }
        throw new IllegalStateException(service + " answers " + answer.status());
    }

    private static OrderProblem refused(Refusal refusal) {
        var detail = refusal.detail() == null ? "is not known" : refusal.detail();
        return String.valueOf(refusal.type()).endsWith("/invalid-vat-number")
                ? new OrderProblem.InvalidVatNumber(detail)
                : new OrderProblem.UnknownDestination(detail);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8).replace("+", "%20");
    }
}
