package shop.platform.web;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import io.helidon.http.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import shop.platform.kernel.Problem.FieldError;

/**
 * A refused request as its client sees it: RFC 9457.
 *
 * @param members further members of the answer; none takes the place of a standard one
 * @param headers further headers of the answer
 */
record Refusal(
        Status status,
        String code,
        String detail,
        List<FieldError> errors,
        Map<String, Object> members,
        Map<String, String> headers) {

    static final String CONTENT_TYPE = "application/problem+json";

    private static final JsonType<Object> JSON = Jsonb.builder().build().type(Object.class);

    static Refusal of(Status status, String code, String detail) {
        return new Refusal(status, code, detail, List.of(), Map.of(), Map.of());
    }

    Refusal withHeader(String name, String value) {
        return new Refusal(status, code, detail, errors, members, Map.of(name, value));
    }

    byte[] json(String instance, String traceId) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "/problems/" + code);
        body.put("title", title());
        body.put("status", status.code());
        body.put("detail", detail);
        body.put("instance", instance);
        body.put("trace_id", traceId);
        if (!errors.isEmpty()) {
            body.put("errors", errors.stream().map(Refusal::entry).toList());
        }
        members.forEach(body::putIfAbsent);
        return JSON.toJsonBytes(body);
    }

    private String title() {
        return Character.toUpperCase(code.charAt(0)) + code.substring(1).replace('-', ' ');
    }

    private static Map<String, String> entry(FieldError error) {
        var entry = new LinkedHashMap<String, String>();
        entry.put("field", error.field());
        entry.put("message", error.message());
        return entry;
    }
}
