package shop.user.infrastructure.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class KeyCipherTest {

    private static final byte[] KEY = "a private key".getBytes(UTF_8);

    private final KeyCipher cipher = new KeyCipher("one secret");

    @Test
    void opens_what_it_sealed() {
        var sealed = cipher.seal(KEY, "k1");

        assertThat(sealed).isNotEqualTo(cipher.seal(KEY, "k1"));
        assertThat(new String(sealed, UTF_8)).doesNotContain("private");
        assertThat(new KeyCipher("one secret").open(sealed, "k1")).isEqualTo(KEY);
    }

    @Test
    void another_secret_another_name_or_another_byte_opens_nothing() {
        var sealed = cipher.seal(KEY, "k1");
        var bent = sealed.clone();
        bent[bent.length - 1] ^= 1;

        assertThatThrownBy(() -> new KeyCipher("another secret").open(sealed, "k1"))
                .hasMessageContaining("USER_KEY_ENCRYPTION_SECRET");
        assertThatThrownBy(() -> cipher.open(sealed, "k2"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cipher.open(bent, "k1")).isInstanceOf(IllegalStateException.class);
    }
}
