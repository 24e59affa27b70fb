package shop.system;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer's JSON, to be looked into: {@code at("items", 0, "price")}. */
record Json(@Nullable Object value) {

    private static final JsonType<Object> ANY = Jsonb.builder().build().type(Object.class);

    static Json of(HttpResponse<String> response) {
        return parse(response.body());
    }

    static Json parse(String text) {
        return new Json(ANY.fromJson(text));
    }

    /** What lies under these names and indexes; a null where there is nothing. */
    Json at(Object... path) {
        var present = value;
        for (var step : path) {
            present =
                    switch (present) {
                        case Map<?, ?> members -> members.get(step);
                        case List<?> elements
                                when step instanceof Integer index && index < elements.size() ->
                                elements.get(index);
                        case null, default -> null;
                    };
        }
        return new Json(present);
    }

    List<Json> elements() {
        return value instanceof List<?> elements
                ? elements.stream().map(Json::new).toList()
                : List.of();
    }

    String text() {
        return String.valueOf(value);
    }

    long number() {
        return new BigDecimal(text()).longValueExact();
    }

    BigDecimal amount() {
        return new BigDecimal(text());
    }
}
