package shop.user.domain;

import java.util.regex.Pattern;

/** An e-mail address as its owner wrote it; {@link #key} is the same for every spelling of it. */
public record Email(String value) {

    private static final int MAX_LENGTH = 254;
    private static final Pattern SHAPE =
            Pattern.compile(
                    "[^\\s@\\p{Cntrl}<>()\\[\\],;:\\\\\"]{1,64}@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");

    public static Email of(String text) {
        var value = Folded.normal(text).strip();
        if (value.length() > MAX_LENGTH || !SHAPE.matcher(value).matches()) {
            throw new UserProblem.Unfit("email", "is not an e-mail address");
        }
        return new Email(value);
    }

    public String key() {
        return Folded.of(value);
    }
}
