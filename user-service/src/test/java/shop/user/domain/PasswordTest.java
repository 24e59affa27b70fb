package shop.user.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTest {

    @ParameterizedTest
    @ValueSource(strings = {"password123", "12345678", "mật khẩu của tôi"})
    void an_ordinary_password_may_be_chosen(String text) {
        assertThat(Password.chosen(text)).isNotNull();
    }

    @Test
    void seven_characters_are_too_few_however_many_bytes_they_have() {
        assertThatThrownBy(() -> Password.chosen("😀".repeat(7)))
                .isInstanceOf(UserProblem.Unfit.class);
    }

    @Test
    void seventy_two_bytes_are_taken_and_one_more_is_refused() {
        assertThat(Password.chosen("x".repeat(72))).isNotNull();
        assertThatThrownBy(() -> Password.chosen("x".repeat(73)))
                .isInstanceOf(UserProblem.Unfit.class);
        assertThatThrownBy(() -> Password.presented("é".repeat(37)))
                .isInstanceOf(UserProblem.Unfit.class);
    }

    @Test
    void a_short_one_presented_is_no_fault_of_form() {
        assertThat(Password.presented("wrong")).isNotNull();
    }

    @Test
    void two_ways_to_type_a_character_are_one_password() {
        assertThat(Password.chosen("cafe\u0301 au lait"))
                .isEqualTo(Password.chosen("caf\u00e9 au lait"));
    }

    @Test
    void does_not_print_itself() {
        assertThat(Password.chosen("password123").toString()).doesNotContain("password123");
    }
}
