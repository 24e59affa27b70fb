package shop.notification.infrastructure.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import shop.notification.domain.Kind;
import shop.notification.domain.Language;
import shop.notification.domain.Text;

class ResourceWordingTest {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z_]+)}");

    private final ResourceWording wording = new ResourceWording();

    @ParameterizedTest
    @EnumSource
    void each_kind_has_words_in_each_language_about_the_same_facts(Kind kind) {
        for (var part : Set.of(".title", ".message")) {
            assertThat(places(Language.VI, kind.word() + part))
                    .isEqualTo(places(Language.EN, kind.word() + part));
        }
    }

    @ParameterizedTest
    @EnumSource
    void no_place_is_left_in_a_text(Kind kind) {
        for (var language : Language.values()) {
            var text = wording.text(kind, language, Map.of("title", "T", "message", "M"));

            assertThat(text.title() + text.message()).doesNotContain("{", "}");
            assertThat(text.title()).isNotBlank();
        }
    }

    @Test
    void a_text_is_in_its_language() {
        var facts = Map.of("order_id", "42", "amount", "3000.00 USD");

        assertThat(wording.text(Kind.ORDER_PAID, Language.EN, facts).title())
                .isEqualTo("Order 42 is paid");
        assertThat(wording.text(Kind.ORDER_PAID, Language.VI, facts).title())
                .isEqualTo("Đơn hàng 42 đã được thanh toán");
    }

    @Test
    void what_is_put_in_is_not_searched_for_places_nor_for_patterns() {
        var facts = Map.of("title", "{message} $1 \\0 {order_id}", "message", "secret");

        assertThat(wording.text(Kind.MESSAGE, Language.EN, facts).title())
                .isEqualTo("{message} $1 \\0 {order_id}");
    }

    @ParameterizedTest
    @EnumSource
    void in_html_all_is_escaped(Language language) {
        var evil = "<script>alert('x')</script>&\"";

        var letter = wording.letter(language, new Text(evil, evil + "\nsecond line"), evil);

        assertThat(letter.html())
                .doesNotContain("<script>", "alert('x')")
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;&quot;")
                .contains("<br>\nsecond line")
                .contains("<html lang=\"" + language.word() + "\">");
        assertThat(letter.text()).contains(evil, "second line").doesNotContain("{", "<html");
    }

    @Test
    void a_letter_greets_in_its_language() {
        assertThat(wording.letter(Language.EN, new Text("T", "M"), "Linh").text())
                .startsWith("Hello Linh,");
        assertThat(wording.letter(Language.VI, new Text("T", "M"), "Linh").text())
                .startsWith("Xin chào Linh,");
    }

    private Set<String> places(Language language, String name) {
        return PLACE.matcher(wording.template(language, name))
                .results()
                .map(it -> it.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
