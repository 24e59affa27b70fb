package shop.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTest {

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r", "\u0000", "\u0085", "\u2028", "\u2029", "\u000b"})
    void what_goes_into_headers_is_one_line(String end) {
        var mail =
                new Mail(
                        "<1@shop>",
                        "linh@example.com" + end + "Bcc: eve@example.com",
                        "Linh" + end + "X: y",
                        "Hello" + end + "Bcc: eve@example.com",
                        "text",
                        "html");

        assertThat(mail.subject() + mail.name() + mail.address()).doesNotContain(end);
        assertThat(mail.subject()).startsWith("Hello ");
    }

    @Test
    void a_name_in_any_script_stays_as_it_is() {
        var mail = new Mail("<1@shop>", "a@example.com", "Nguyễn Linh 🎉", "Chào", "", "");

        assertThat(mail.name()).isEqualTo("Nguyễn Linh 🎉");
        assertThat(mail.subject()).isEqualTo("Chào");
    }

    @Test
    void a_letter_calls_its_reader_by_the_name_that_is_known() {
        assertThat(new Contact("linh", "l@example.com", "Nguyễn Linh").name())
                .isEqualTo("Nguyễn Linh");
        assertThat(new Contact("linh", "l@example.com", " ").name()).isEqualTo("linh");
        assertThat(new Contact("linh", "l@example.com", null).name()).isEqualTo("linh");
    }

    @Test
    void what_is_too_long_is_cut_between_characters() {
        var text = new Text("🎉".repeat(400), "x".repeat(5000));

        assertThat(text.title().codePointCount(0, text.title().length())).isEqualTo(300);
        assertThat(text.title()).startsWith("🎉").endsWith("🎉…");
        assertThat(text.message()).hasSize(4000);
    }
}
