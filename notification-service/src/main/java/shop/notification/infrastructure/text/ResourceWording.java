package shop.notification.infrastructure.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shop.notification.application.port.Wording;
import shop.notification.domain.Kind;
import shop.notification.domain.Language;
import shop.notification.domain.Text;

/**
 * Texts and letters from resources, {@code texts/<language>.properties} and {@code
 * texts/letter.<language>.html} and {@code .txt}. A place is named {@code {so}}; what is put there
 * is never itself searched for places, and in HTML it is escaped.
 */
public final class ResourceWording implements Wording {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z_]+)}");

    private final Map<Language, Properties> texts = new EnumMap<>(Language.class);
    private final Map<Language, String> htmlLetters = new EnumMap<>(Language.class);
    private final Map<Language, String> textLetters = new EnumMap<>(Language.class);

    public ResourceWording() {
        for (var language : Language.values()) {
            texts.put(language, properties(language.word() + ".properties"));
            htmlLetters.put(language, resource("letter." + language.word() + ".html"));
            textLetters.put(language, resource("letter." + language.word() + ".txt"));
        }
    }

    @Override
    public Text text(Kind kind, Language language, Map<String, String> facts) {
        return new Text(
                filled(template(language, kind.word() + ".title"), facts, UnaryOperator.identity())
                        .strip(),
                filled(
                                template(language, kind.word() + ".message"),
                                facts,
                                UnaryOperator.identity())
                        .strip());
    }

    @Override
    public Body letter(Language language, Text text, String name) {
        var facts = Map.of("name", name, "title", text.title(), "message", text.message());
        return new Body(
                filled(letter(textLetters, language), facts, UnaryOperator.identity()),
                filled(letter(htmlLetters, language), facts, ResourceWording::escaped));
    }

    /** The template of a text, as it stands in the resource. */
    String template(Language language, String name) {
        var templates = texts.get(language);
        var template = templates == null ? null : templates.getProperty(name);
        if (template == null) {
            throw new IllegalStateException("no text " + name + " in " + language.word());
        }
        return template;
    }

    private static String letter(Map<Language, String> letters, Language language) {
        return letters.getOrDefault(language, "");
    }

    /** A place about which nothing is known stays empty. */
    private static String filled(
            String template, Map<String, String> facts, UnaryOperator<String> form) {
        return PLACE.matcher(template)
                .replaceAll(place ->
                        Matcher.quoteReplacement(
                                form.apply(facts.getOrDefault(place.group(1), ""))));
    }

    static String escaped(String text) {
        var html = new StringBuilder(text.length() + 16);
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                case '\n' -> html.append("<br>\n");
                default -> html.append(c);
            }
        }
        return html.toString();
    }

    private static Properties properties(String name) {
        try (var in = ResourceWording.class.getResourceAsStream("/texts/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(in, UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String name) {
        try (var in = ResourceWording.class.getResourceAsStream("/texts/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
