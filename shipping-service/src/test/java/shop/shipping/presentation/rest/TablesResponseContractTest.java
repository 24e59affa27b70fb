package shop.shipping.presentation.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import shop.shipping.domain.PricesContractTest.TableJson;

/** What other services are told looks as {@code contracts/shipping/tables.example.json} says. */
class TablesResponseContractTest {

    private static final Jsonb JSON = Jsonb.builder().build();

    @Test
    void the_tables_read_as_agreed_where_null_is_as_good_as_absent() throws IOException {
        var agreed = Files.readString(Path.of("../contracts/shipping/tables.example.json"));
        var table = JSON.type(TableJson.class).fromJson(agreed).toTable();

        var told = JSON.toJson(TablesResponse.of(table, "simulated"));

        assertThat(known(told)).isEqualTo(known(agreed)).containsKeys("country", "methods");
        assertThat(JSON.type(Object.class).map().fromJson(told)).containsKey("as_of");
    }

    private static Map<String, Object> known(String json) {
        var known = members(JSON.type(Object.class).map().fromJson(json));
        known.remove("as_of");
        return known;
    }

    private static Map<String, Object> members(Map<?, ?> object) {
        var members = new TreeMap<String, Object>();
        object.forEach((name, value) -> {
            var said = said(value);
            if (said != null) {
                members.put(String.valueOf(name), said);
            }
        });
        return members;
    }

    private static @Nullable Object said(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> object -> members(object);
            case List<?> list -> list.stream().map(TablesResponseContractTest::said).toList();
            case null, default -> value;
        };
    }
}
