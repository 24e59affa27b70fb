package shop.product.infrastructure.mongo;

import static java.util.stream.Collectors.joining;

/**
 * Turns a text into an expression that finds just this text. Each letter is named in both cases, as
 * stores differ in what they take for the same letter when told not to mind its case.
 */
final class Literally {

    private static final String SPECIAL = "\\^$.|?*+()[]{}-";

    private Literally() {}

    static String whateverItsCase(String text) {
        return text.codePoints().mapToObj(Literally::either).collect(joining());
    }

    private static String either(int letter) {
        var lower = Character.toString(Character.toLowerCase(letter));
        var upper = Character.toString(Character.toUpperCase(letter));
        if (!lower.equals(upper)) {
            return "[" + lower + upper + "]";
        }
        return SPECIAL.contains(lower) ? "\\" + lower : lower;
    }
}
