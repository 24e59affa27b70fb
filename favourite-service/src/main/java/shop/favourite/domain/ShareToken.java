package shop.favourite.domain;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** What opens a shared list; 256 random bits, so that nobody finds one by trying. */
public record ShareToken(String value) {

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public ShareToken {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a token of a shared list");
        }
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    public static ShareToken fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new ShareToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
}
