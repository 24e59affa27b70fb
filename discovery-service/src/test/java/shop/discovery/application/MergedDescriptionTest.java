package shop.discovery.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import shop.discovery.domain.ServiceName;

class MergedDescriptionTest {

    private static final ServiceName ORDER = new ServiceName("order-service");
    private static final ServiceName PAYMENT = new ServiceName("payment-service");
    private static final Map<String, Object> TEXT = Map.of("type", "string");
    private static final Map<String, Object> NUMBER = Map.of("type", "number");

    private final MergedDescription merged = new MergedDescription();

    @Test
    void takes_the_public_paths_and_says_whose_they_are() {
        merged.add(
                ORDER,
                description(
                        Map.of("/api/orders", get("Order"), "/internal/orders", get("Order")),
                        Map.of("Order", TEXT)));

        assertThat(in(merged.document(), "paths")).containsOnlyKeys("/api/orders");
        assertThat(in(merged.document(), "paths", "/api/orders", "get"))
                .containsEntry("tags", List.of("order-service"));
        assertThat(merged.document())
                .containsEntry("tags", List.of(Map.of("name", "order-service")));
    }

    @Test
    void keeps_one_schema_where_services_mean_the_same() {
        merged.add(ORDER, description(Map.of(), Map.of("Problem", TEXT)));
        merged.add(PAYMENT, description(Map.of(), Map.of("Problem", TEXT)));

        assertThat(in(merged.document(), "components", "schemas")).containsOnlyKeys("Problem");
    }

    @Test
    void renames_a_schema_whose_name_means_something_else_and_all_that_refer_to_it() {
        var page = Map.<String, Object>of("type", "array", "items", reference("Item"));
        merged.add(ORDER, description(Map.of(), Map.of("Item", TEXT, "Page", page)));
        merged.add(
                PAYMENT,
                description(
                        Map.of("/api/payments", get("Page")),
                        Map.of("Item", NUMBER, "Page", page)));

        assertThat(in(merged.document(), "components", "schemas"))
                .containsOnly(
                        Map.entry("Item", TEXT),
                        Map.entry("Page", page),
                        Map.entry("payment-service.Item", NUMBER),
                        Map.entry(
                                "payment-service.Page",
                                Map.of(
                                        "type",
                                        "array",
                                        "items",
                                        reference("payment-service.Item"))));
        assertThat(in(merged.document(), "paths", "/api/payments", "get"))
                .containsEntry("schema", reference("payment-service.Page"));
    }

    @Test
    void is_a_whole_document_even_of_nothing() {
        assertThat(merged.document())
                .containsEntry("openapi", "3.0.1")
                .containsKeys("info", "paths", "components");
    }

    private static Map<String, Object> description(
            Map<String, Object> paths, Map<String, Object> schemas) {
        return Map.of("paths", paths, "components", Map.of("schemas", schemas));
    }

    private static Map<String, Object> get(String schema) {
        return Map.of("get", Map.of("schema", reference(schema)));
    }

    private static Map<String, Object> reference(String schema) {
        return Map.of("$ref", "#/components/schemas/" + schema);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> in(Map<String, Object> document, String... keys) {
        var found = document;
        for (var key : keys) {
            found = (Map<String, Object>) Objects.requireNonNull(found.get(key));
        }
        return found;
    }
}
