package shop.notification.infrastructure.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AesSecretBoxTest {

    private final AesSecretBox box = new AesSecretBox("a long and random secret");

    @Test
    void what_was_sealed_is_opened_and_looks_different_each_time() {
        var sealed = box.seal("whsec_x");

        assertThat(box.open(sealed)).isEqualTo("whsec_x");
        assertThat(sealed).doesNotContain("whsec_x").isNotEqualTo(box.seal("whsec_x"));
    }

    @Test
    void another_secret_does_not_open_it() {
        var sealed = box.seal("whsec_x");

        assertThatThrownBy(() -> new AesSecretBox("another secret").open(sealed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("NOTIFICATION_KEY_SECRET");
    }
}
