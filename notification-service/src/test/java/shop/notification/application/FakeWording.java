package shop.notification.application;

import java.util.Map;
import java.util.TreeMap;
import shop.notification.application.port.Wording;
import shop.notification.domain.Kind;
import shop.notification.domain.Language;
import shop.notification.domain.Text;

/** Says what it was asked for. */
public final class FakeWording implements Wording {

    @Override
    public Text text(Kind kind, Language language, Map<String, String> facts) {
        return new Text(language.word() + " " + kind.word(), new TreeMap<>(facts).toString());
    }

    @Override
    public Body letter(Language language, Text text, String name) {
        return new Body(name + ": " + text.message(), "<p>" + text.message() + "</p>");
    }
}
