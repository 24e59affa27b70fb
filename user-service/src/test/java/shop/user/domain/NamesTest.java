package shop.user.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @Test
    void spellings_of_one_name_have_one_key() {
        assertThat(Username.of("TestUser").key()).isEqualTo(Username.of("testuser").key());
        assertThat(Username.of("ｔｅｓｔｕｓｅｒ").key()).isEqualTo("testuser");
        assertThat(Email.of(" User@Example.COM ").key()).isEqualTo("user@example.com");
        assertThat(LogInName.of("User@Example.com").key()).isEqualTo("user@example.com");
    }

    @Test
    void a_name_is_kept_as_it_was_written() {
        assertThat(Username.of("TestUser").value()).isEqualTo("TestUser");
        assertThat(Email.of("User@Example.com").value()).isEqualTo("User@Example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "user@example.com", "a b c", "-dash", "tab\tname", "null\0byte"})
    void a_username_that_could_be_mistaken_is_refused(String text) {
        assertThatThrownBy(() -> Username.of(text)).isInstanceOf(UserProblem.Unfit.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user",
                "user@",
                "@example.com",
                "user@example",
                "a@b@c.com",
                "a b@c.de",
                "a@b.c\r\nBcc: x@y.z"
            })
    void what_is_no_address_is_refused(String text) {
        assertThatThrownBy(() -> Email.of(text)).isInstanceOf(UserProblem.Unfit.class);
    }

    @Test
    void tells_an_address_from_a_name() {
        assertThat(LogInName.of("user@example.com").isEmail()).isTrue();
        assertThat(LogInName.of("testuser").isEmail()).isFalse();
    }
}
