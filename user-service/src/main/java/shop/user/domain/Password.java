package shop.user.domain;

import java.nio.charset.StandardCharsets;

/**
 * A password in clear, for as long as a request lasts. BCrypt reads 72 bytes and no more; a longer
 * one is refused, never cut.
 */
public record Password(String clear) {

    private static final int MIN_LENGTH = 8;
    private static final int MAX_LENGTH = 128;
    private static final int MAX_BYTES = 72;

    /** One that somebody chooses for an account. */
    public static Password chosen(String text) {
        var password = presented(text);
        if (length(password.clear) < MIN_LENGTH) {
            throw new UserProblem.Unfit("password", "must have at least 8 characters");
        }
        return password;
    }

    /** One that somebody claims is theirs; a short one is merely wrong. */
    public static Password presented(String text) {
        var clear = Folded.normal(text);
        if (length(clear) > MAX_LENGTH) {
            throw new UserProblem.Unfit("password", "must have at most 128 characters");
        }
        if (clear.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new UserProblem.Unfit("password", "must have at most 72 bytes in UTF-8");
        }
        return new Password(clear);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    @Override
    public String toString() {
        return "Password[…]";
    }
}
