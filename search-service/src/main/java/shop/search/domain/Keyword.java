package shop.search.domain;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import shop.search.domain.SearchProblem.BadParameter;

/** What somebody typed: in lower case, composed, with single spaces. Empty asks for everything. */
public record Keyword(String text) {

    public static final int LONGEST = 128;

    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}|\\p{Cs}");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    /** Such as addresses, numbers of cards and telephones. */
    private static final List<Pattern> PERSONAL =
            List.of(Pattern.compile("@"), Pattern.compile("\\d([ .-]?\\d){6}"));

    /**
     * @param field where it came from, for the refusal
     */
    public static Keyword of(String field, String typed) {
        if (CONTROL.matcher(typed).find()) {
            throw new BadParameter(field, "must not contain control characters");
        }
        var text = Normalizer.normalize(typed, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        text = SPACE.matcher(text).replaceAll(" ").strip();
        if (text.length() > LONGEST) {
            throw new BadParameter(field, "must not be longer than " + LONGEST);
        }
        return new Keyword(text);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** Whether others may learn that somebody searched for this. */
    public boolean isFitToTell() {
        return !isEmpty() && PERSONAL.stream().noneMatch(pattern -> pattern.matcher(text).find());
    }
}
