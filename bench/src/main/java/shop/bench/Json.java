package shop.bench;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.util.Map;

/** Members of an answer. */
final class Json {

    private static final JsonType<Map<String, Object>> OBJECT =
            Jsonb.builder().build().type(io.avaje.jsonb.Types.mapOf(Object.class));

    private Json() {}

    static long number(String json, String member) {
        return member(json, member) instanceof Number number ? number.longValue() : 0;
    }

    static String text(String json, String member) {
        return String.valueOf(member(json, member));
    }

    private static Object member(String json, String member) {
        return OBJECT.fromJson(json).getOrDefault(member, "");
    }
}
