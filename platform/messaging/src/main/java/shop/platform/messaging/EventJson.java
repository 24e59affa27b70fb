package shop.platform.messaging;

import io.avaje.jsonb.Jsonb;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the flat JSON of the contract: {@code event} first, then the members in the order they are
 * put. Names are snake_case, as on the wire; a null is left out.
 */
public final class EventJson {

    private static final Jsonb JSON = Jsonb.builder().build();

    private final Map<String, Object> members = new LinkedHashMap<>();

    private EventJson() {}

    /** News of the given type: {@code EventJson.of("order_created")}. */
    public static EventJson of(String type) {
        return object().put("event", type);
    }

    /** A nested object, such as one line of an order. */
    public static EventJson object() {
        return new EventJson();
    }

    public EventJson put(String name, @Nullable String value) {
        return add(name, value);
    }

    public EventJson put(String name, long value) {
        return add(name, value);
    }

    public EventJson put(String name, boolean value) {
        return add(name, value);
    }

    /** An amount of money, as a plain number with its decimals and without an exponent. */
    public EventJson put(String name, @Nullable BigDecimal value) {
        return add(name, value != null && value.scale() < 0 ? value.setScale(0) : value);
    }

    public EventJson put(String name, @Nullable Instant value) {
        return add(name, value == null ? null : value.toString());
    }

    public EventJson put(String name, Map<String, ?> value) {
        return add(name, value);
    }

    public EventJson put(String name, EventJson value) {
        return add(name, value.members);
    }

    public EventJson put(String name, Collection<EventJson> values) {
        return add(name, values.stream().map(value -> value.members).toList());
    }

    public EventJson putTexts(String name, List<String> values) {
        return add(name, values);
    }

    @Override
    public String toString() {
        return JSON.toJson(members);
    }

    private EventJson add(String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, value);
        }
        return this;
    }
}
