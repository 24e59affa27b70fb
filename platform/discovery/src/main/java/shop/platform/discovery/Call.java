package shop.platform.discovery;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request to another service.
 *
 * @param path encoded, beginning with a slash, with the query
 * @param json the body, if there is one
 * @param within the time the answer must be there, all attempts together
 */
public record Call(
        String method,
        String service,
        String path,
        Map<String, String> headers,
        @Nullable String json,
        Duration within) {

    public Call {
        headers = Map.copyOf(headers);
    }

    public static Call get(String service, String path, Duration within) {
        return new Call("GET", service, path, Map.of(), null, within);
    }

    public static Call post(String service, String path, String json, Duration within) {
        return new Call("POST", service, path, Map.of(), json, within);
    }

    /** With {@code Authorization} it is made on behalf of whoever that belongs to. */
    public Call with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new Call(method, service, path, more, json, within);
    }

    /** Whether doing it twice is the same as doing it once. */
    boolean isIdempotent() {
        return switch (method) {
            case "GET", "HEAD", "PUT", "DELETE" -> true;
            default -> headers.containsKey("Idempotency-Key");
        };
    }
}
