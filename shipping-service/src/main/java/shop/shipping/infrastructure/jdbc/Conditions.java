package shop.shipping.infrastructure.jdbc;

import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import shop.shipping.domain.Reach;

/** What must hold of a shipment, and the values bound in it. */
final class Conditions {

    private final StringJoiner sql = new StringJoiner(" AND ").setEmptyValue("TRUE");
    private final Map<String, Object> values = new HashMap<>();

    static Conditions within(Reach reach) {
        var conditions = new Conditions();
        return switch (reach) {
            case Reach.Everybodys() -> conditions;
            case Reach.Only(var customer) ->
                    conditions.and("s.user_id = :user", "user", customer.value());
        };
    }

    Conditions and(String condition, String name, Object value) {
        sql.add(condition);
        values.put(name, value);
        return this;
    }

    String sql() {
        return sql.toString();
    }

    Map<String, Object> values() {
        return values;
    }
}
