package shop.product.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.product.domain.ProductProblem.BadAttribute;

class AttributesTest {

    @Test
    void texts_numbers_and_truth_values_are_kept() {
        var attributes =
                Map.<String, Object>of("kích thước", "M", "cores", 8L, "weight", 1.25, "new", true);

        assertThat(Attributes.checked(attributes)).isEqualTo(attributes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "$where", "a.b", "a$", "line\nbreak", "nul\0"})
    void a_name_that_a_store_could_take_for_something_else_is_refused(String name) {
        assertThatThrownBy(() -> Attributes.checked(Map.of(name, 1L)))
                .isInstanceOf(BadAttribute.class);
    }

    @Test
    void a_name_has_64_characters_at_most() {
        assertThat(Attributes.checked(Map.of("n".repeat(64), 1L))).hasSize(1);
        assertThatThrownBy(() -> Attributes.checked(Map.of("n".repeat(65), 1L)))
                .isInstanceOf(BadAttribute.class);
    }

    @Test
    void lists_objects_and_nulls_are_refused() {
        var nothing = new HashMap<String, Object>();
        nothing.put("size", null);

        assertThatThrownBy(() -> Attributes.checked(nothing)).isInstanceOf(BadAttribute.class);
        assertThatThrownBy(() -> Attributes.checked(Map.of("size", List.of("M"))))
                .isInstanceOf(BadAttribute.class);
        assertThatThrownBy(() -> Attributes.checked(Map.of("size", Map.of("$gt", 1L))))
                .isInstanceOf(BadAttribute.class);
    }

    @Test
    void numbers_that_clients_would_read_differently_are_refused() {
        assertThat(Attributes.checked(Map.of("serial", 1L << 53))).hasSize(1);
        assertThatThrownBy(() -> Attributes.checked(Map.of("serial", (1L << 53) + 1)))
                .isInstanceOf(BadAttribute.class);
    }

    @Test
    void a_text_has_1000_characters_at_most() {
        assertThat(Attributes.checked(Map.of("note", "x".repeat(1_000)))).hasSize(1);
        assertThatThrownBy(() -> Attributes.checked(Map.of("note", "x".repeat(1_001))))
                .isInstanceOf(BadAttribute.class);
    }

    @Test
    void there_are_50_at_most() {
        assertThat(Attributes.checked(numbered(50))).hasSize(50);
        assertThatThrownBy(() -> Attributes.checked(numbered(51))).isInstanceOf(BadAttribute.class);
        assertThat(Attributes.checked(Collections.emptyMap())).isEmpty();
    }

    private static Map<String, Object> numbered(int count) {
        return IntStream.range(0, count)
                .boxed()
                .collect(Collectors.toMap(String::valueOf, number -> number));
    }
}
