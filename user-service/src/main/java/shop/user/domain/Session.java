package shop.user.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One log-in of one user on one device. It begins with a first refresh token; presenting the token
 * yields the next one and spends it. A spent token presented again means that two parties hold it,
 * one of them a thief, so the session ends for both. Otherwise it ends when the user logs out, here
 * or everywhere, when the account is disabled, or when its time is up.
 */
public record Session(
        String handle,
        UserId user,
        String tokenHash,
        Instant startedAt,
        Instant expiresAt,
        @Nullable End end) {

    public enum Reason {
        LOGGED_OUT,
        TOKEN_REUSED,
        ACCOUNT_DISABLED
    }

    public record End(Instant at, Reason reason) {}

    /** What a presented token is worth. */
    public enum Standing {
        CURRENT,
        SPENT,
        OVER
    }

    public static Session start(UserId user, RefreshToken token, Instant now, Duration life) {
        return new Session(token.handle(), user, token.hash(), now, now.plus(life), null);
    }

    public Standing standing(RefreshToken token, Instant now) {
        if (end != null || !now.isBefore(expiresAt)) {
            return Standing.OVER;
        }
        return tokenHash.equals(token.hash()) ? Standing.CURRENT : Standing.SPENT;
    }
}
