package shop.user.application;

import java.time.Instant;
import shop.user.domain.RefreshToken;
import shop.user.domain.User;

/** What a client gets to show who is calling, and to go on when that has expired. */
public record SignedIn(
        User user, String accessToken, RefreshToken refreshToken, Instant sessionExpiresAt) {

    @Override
    public String toString() {
        return "SignedIn[" + user.id() + "]";
    }
}
