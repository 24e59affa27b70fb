package shop.notification.application.port;

import java.util.Map;
import shop.notification.domain.Kind;
import shop.notification.domain.Language;
import shop.notification.domain.Text;

/** What notifications say, in each language. */
public interface Wording {

    /** A mail's body, twice. */
    record Body(String text, String html) {}

    Text text(Kind kind, Language language, Map<String, String> facts);

    /**
     * A letter that says {@code text}; nothing in it is taken for HTML.
     *
     * @param name whom it is to
     */
    Body letter(Language language, Text text, String name);
}
