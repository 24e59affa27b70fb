package shop.product.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.product.domain.ProductProblem.BadImage;

class ImagesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/a.png",
                "http://example.com",
                "/api/products/media/lt-pro-15.svg",
                "/"
            })
    void web_addresses_and_paths_are_kept(String image) {
        assertThat(Images.checked(List.of(image))).containsExactly(image);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a.png",
                "//evil.example/a.png",
                "javascript:alert(1)",
                "data:image/png;base64,AAAA",
                "ftp://example.com/a.png",
                "https://",
                "https://example.com/a b",
                "https://example.com/\"onerror=",
                "/\\evil.example"
            })
    void everything_else_is_refused(String image) {
        assertThatThrownBy(() -> Images.checked(List.of(image))).isInstanceOf(BadImage.class);
    }

    @Test
    void there_are_20_at_most_and_none_is_missing() {
        assertThat(Images.checked(Collections.nCopies(20, "/a.svg"))).hasSize(20);
        assertThatThrownBy(() -> Images.checked(Collections.nCopies(21, "/a.svg")))
                .isInstanceOf(BadImage.class);
        assertThatThrownBy(() -> Images.checked(Arrays.asList("/a.svg", null)))
                .isInstanceOf(BadImage.class);
    }
}
