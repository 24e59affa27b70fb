package shop.order.domain.cart;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** By which a guest's cart is known; who has it has the cart, so nobody can guess it. */
public record CartToken(String value) {

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    public static CartToken fresh() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new CartToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Nothing if {@code value} cannot be a token. */
    public static Optional<CartToken> of(@Nullable String value) {
        return Optional.ofNullable(value)
                .filter(it -> FORM.matcher(it).matches())
                .map(CartToken::new);
    }

    @Override
    public String toString() {
        return "a cart's token";
    }
}
