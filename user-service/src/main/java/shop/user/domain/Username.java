package shop.user.domain;

import java.util.regex.Pattern;

/**
 * A name to log in with, as its owner wrote it; {@link #key} is the same for every spelling of it.
 * It has no {@code @}, so that no one's name can be another's e-mail address.
 */
public record Username(String value) {

    private static final Pattern SHAPE =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]{2,49}");

    public static Username of(String text) {
        var value = Folded.normal(text).strip();
        if (!SHAPE.matcher(value).matches()) {
            throw new UserProblem.Unfit(
                    "username", "must be 3 to 50 letters, digits, dots, dashes or underscores");
        }
        return new Username(value);
    }

    public String key() {
        return Folded.of(value);
    }
}
