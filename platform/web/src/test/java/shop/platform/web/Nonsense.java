package shop.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Bodies no endpoint may take and none may stumble over. Each is a change of one valid body, so
 * that it reaches as deep as it can.
 */
final class Nonsense {

    /**
     * @param text its bytes as ISO-8859-1
     * @param statuses what it may be answered with
     */
    record Body(String name, String text, List<Integer> statuses) {

        byte[] bytes() {
            return text.getBytes(StandardCharsets.ISO_8859_1);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<String> NUMBERS =
            List.of(
                    "1e400",
                    "-1e400",
                    "99999999999999999999",
                    "-99999999999999999999",
                    "1e999999999",
                    "1e-999999999",
                    "9".repeat(900),
                    "0." + "1".repeat(900));

    private static final List<String> NOT_NUMBERS =
            List.of("NaN", "Infinity", "0x10", "01", "+1", ".5", "1.", "9".repeat(5_000), "--1");

    private static final List<String> STRINGS =
            List.of(
                    "\"a\\u0000b\"",
                    "\"\\ud800\"",
                    "\"\\udc00\"",
                    "\"\\udc00\\ud800\"",
                    "\"\\ud800\\ud800\"");

    private static final List<String> NOT_STRINGS =
            List.of("\"a\u0000b\"", "\"a\nb\"", "\"\\x\"", "\"\\u12\"", "\"open", "'single'");

    private static final List<String> OTHER_TYPES =
            List.of("null", "true", "[]", "{}", "[[]]", "\"\"", "\"12\"", "1.5", "-1", "[null]");

    private Nonsense() {}

    /** Whole bodies, whatever the endpoint expects. */
    static List<Body> anywhere() {
        var bodies = new ArrayList<Body>();
        for (var text :
                List.of(
                        "",
                        " ",
                        "{",
                        "}",
                        "[",
                        "nul",
                        "{\"a\"}",
                        "{\"a\":}",
                        "{,}",
                        "{}{}",
                        "{} x",
                        "\uFEFF",
                        "//",
                        "{\"a\":1,}",
                        "<xml/>",
                        "a=b",
                        "[".repeat(33),
                        "]")) {
            bodies.add(body("malformed: " + text, text, 400));
        }
        for (var text : List.of("null", "1", "\"text\"", "true", "[]", "[{}]", "{}")) {
            bodies.add(body("not an object: " + text, text, 422));
        }
        bodies.add(body("deep lists", "[".repeat(10_000) + "]".repeat(10_000), 400, 422));
        bodies.add(
                body("deep objects", "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000), 400, 422));
        bodies.add(new Body("not UTF-8", "{\"\u00c3\":1}", List.of(400)));
        bodies.add(new Body("overlong UTF-8", "{\"\u00c0\u0080\":1}", List.of(400, 422)));
        bodies.add(new Body("surrogate in UTF-8", "\"\u00ed\u00a0\u0080\"", List.of(400, 422)));
        bodies.add(body("huge", "{\"a\":\"" + "x".repeat(2_000_000) + "\"}", 413));
        return bodies;
    }

    /**
     * Changes of a valid body: each value replaced, each field doubled, one added, one with an odd
     * name.
     *
     * @param valid JSON with no spaces around its colons' values
     * @param values the values to replace, as they stand in {@code valid}
     */
    static List<Body> inPlaceOf(String valid, List<String> values) {
        var bodies = new ArrayList<Body>();
        for (var value : values) {
            for (var list : List.of(NUMBERS, STRINGS, OTHER_TYPES)) {
                list.forEach(odd -> add(bodies, valid, value, odd, 201, 400, 422));
            }
            NOT_NUMBERS.forEach(odd -> add(bodies, valid, value, odd, 400));
            NOT_STRINGS.forEach(odd -> add(bodies, valid, value, odd, 400));
        }
        bodies.add(body("unknown field", valid.replaceFirst("\\{", "{\"is_admin\":true,"), 422));
        bodies.add(body("odd name", valid.replaceFirst("\\{", "{\"\\\\ud800\":1,"), 400, 422));
        bodies.add(body("doubled", valid.replaceFirst("\\{", "{\"a\":1,\"a\":2,"), 400, 422));
        return bodies;
    }

    private static void add(
            List<Body> bodies, String valid, String value, String odd, Integer... statuses) {
        if (!odd.equals(value)) {
            bodies.add(body(value + " → " + odd, valid.replace(value, odd), statuses));
        }
    }

    private static Body body(String name, String text, Integer... statuses) {
        var shortName = name.length() > 60 ? name.substring(0, 60) + "…" : name;
        return new Body(
                shortName.replaceAll("\\p{Cntrl}", "?"),
                new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1),
                List.of(statuses));
    }
}
