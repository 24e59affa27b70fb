package shop.user.domain;

import java.text.Normalizer;
import java.util.Locale;

/** Text as it is compared: two spellings of one name fold to the same text. */
final class Folded {

    private Folded() {}

    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    static String of(String text) {
        return normal(normal(text).strip().toLowerCase(Locale.ROOT));
    }
}
