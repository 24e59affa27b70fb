package shop.search.infrastructure.lucene;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Takes texts apart, those of products and those people type alike. Letters and digits are words of
 * their own each, so that {@code 32GB} is found as {@code 32 gb}.
 */
final class Words {

    private enum Kind {
        LETTER,
        DIGIT,
        OTHER
    }

    /** Folding makes up to four characters of one. */
    private static final int MOST_FOLDED = 4;

    private static final int FIRST_TO_FOLD = 128;

    private Words() {}

    /** Composed, as {@link #of} wants it, so that places in it are right. */
    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    static List<Word> of(String normalText) {
        var words = new ArrayList<Word>();
        var start = 0;
        var before = Kind.OTHER;
        for (var i = 0; i <= normalText.length(); ) {
            var point = i < normalText.length() ? normalText.codePointAt(i) : ' ';
            var kind = kind(point, before);
            if (kind != before) {
                if (before != Kind.OTHER) {
                    add(words, normalText, start, i);
                }
                start = i;
                before = kind;
            }
            i += Character.charCount(point);
        }
        return words;
    }

    private static Kind kind(int point, Kind before) {
        if (Character.isDigit(point)) {
            return Kind.DIGIT;
        }
        if (Character.isLetter(point)) {
            return Kind.LETTER;
        }
        return Character.getType(point) == Character.NON_SPACING_MARK ? before : Kind.OTHER;
    }

    private static void add(List<Word> words, String text, int start, int end) {
        var accented = text.substring(start, end).toLowerCase(Locale.ROOT);
        var isPossessive =
                accented.equals("s") && start > 0 && "'’".indexOf(text.charAt(start - 1)) >= 0;
        if (!isPossessive) {
            var folded = folded(accented);
            words.add(new Word(accented, folded, stem(folded), start, end));
        }
    }

    private static String folded(String lowerCase) {
        if (!needsFolding(lowerCase)) {
            return lowerCase;
        }
        var in = lowerCase.toCharArray();
        var out = new char[in.length * MOST_FOLDED];
        var length = ASCIIFoldingFilter.foldToASCII(in, 0, out, 0, in.length);
        return new String(out, 0, length);
    }

    private static boolean needsFolding(String word) {
        for (var i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= FIRST_TO_FOLD) {
                return true;
            }
        }
        return false;
    }

    /** Only plurals: more would do harm to Vietnamese. */
    private static String stem(String word) {
        var length = word.length();
        if (length < 4 || !word.endsWith("s")) {
            return word;
        }
        if (word.endsWith("ies") && length > 4) {
            return word.substring(0, length - 3) + "y";
        }
        if (word.endsWith("sses")
                || word.endsWith("shes")
                || word.endsWith("ches")
                || word.endsWith("xes")) {
            return word.substring(0, length - 2);
        }
        return word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")
                ? word
                : word.substring(0, length - 1);
    }
}
