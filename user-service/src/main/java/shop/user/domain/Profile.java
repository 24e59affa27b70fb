package shop.user.domain;

import org.jspecify.annotations.Nullable;

/** What people tell of themselves and may change as they like. */
public record Profile(@Nullable String fullName, @Nullable String phone, @Nullable String address) {

    private static final int MAX_NAME = 200;
    private static final int MAX_PHONE = 32;
    private static final int MAX_ADDRESS = 500;

    public Profile {
        requireAtMost(MAX_NAME, "full_name", fullName);
        requireAtMost(MAX_PHONE, "phone", phone);
        requireAtMost(MAX_ADDRESS, "address", address);
    }

    private static void requireAtMost(int length, String field, @Nullable String text) {
        if (text != null && text.codePointCount(0, text.length()) > length) {
            throw new UserProblem.Unfit(field, "must have at most %d characters".formatted(length));
        }
    }
}
