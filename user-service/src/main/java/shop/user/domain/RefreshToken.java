package shop.user.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * What a client keeps to get its next access token: the handle of its session and a secret that
 * serves once. Only the hash of the secret is stored; 256 random bits need no slow hash.
 */
public record RefreshToken(String handle, String secret) {

    private static final int HANDLE_BYTES = 16;
    private static final int SECRET_BYTES = 32;
    private static final Pattern SHAPE =
            Pattern.compile("([A-Za-z0-9_-]{22})\\.([A-Za-z0-9_-]{43})");

    public static RefreshToken first(RandomGenerator random) {
        return new RefreshToken(text(random, HANDLE_BYTES), text(random, SECRET_BYTES));
    }

    public static Optional<RefreshToken> parse(String text) {
        var parts = SHAPE.matcher(text);
        return parts.matches()
                ? Optional.of(new RefreshToken(parts.group(1), parts.group(2)))
                : Optional.empty();
    }

    public RefreshToken next(RandomGenerator random) {
        return new RefreshToken(handle, text(random, SECRET_BYTES));
    }

    public String hash() {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(sha256.digest(secret.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every JDK has SHA-256", impossible);
        }
    }

    /** As the client carries it. */
    public String wire() {
        return handle + "." + secret;
    }

    @Override
    public String toString() {
        return "RefreshToken[…]";
    }

    private static String text(RandomGenerator random, int bytes) {
        var drawn = new byte[bytes];
        random.nextBytes(drawn);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
    }
}
