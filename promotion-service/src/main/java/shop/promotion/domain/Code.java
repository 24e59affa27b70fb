package shop.promotion.domain;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a customer types to get a promotion; upper and lower case are the same. */
public record Code(String value) implements Comparable<Code> {

    public static final int MAX_LENGTH = 40;

    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9_-]{2,39}");

    public Code {
        value = value.strip().toUpperCase(Locale.ROOT);
    }

    /**
     * A code for a promotion to have.
     *
     * @throws PromotionProblem.FieldRefused if nobody could type it
     */
    public static Code toHave(String text) {
        var code = new Code(text);
        if (!code.canExist()) {
            throw new PromotionProblem.FieldRefused(
                    "bad-code", "code", "has 3 to 40 letters, digits, hyphens and underscores");
        }
        return code;
    }

    /** Whether a promotion may have it; what customers type may be anything. */
    public boolean canExist() {
        return FORM.matcher(value).matches();
    }

    @Override
    public int compareTo(Code other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
