package shop.user.application;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import shop.user.application.port.PasswordHashing;
import shop.user.domain.HashedPassword;
import shop.user.domain.Password;
import shop.user.domain.UserProblem;

/** Hashes that can be read, and a list of those that were checked. */
final class FakePasswordHashing implements PasswordHashing {

    private final List<HashedPassword> checked = new ArrayList<>();
    private String strength = "weak:";
    private boolean busy;

    @Override
    public HashedPassword hash(Password password) {
        return new HashedPassword(strength + password.clear());
    }

    @Override
    public boolean matches(Password password, HashedPassword hash) {
        if (busy) {
            throw new UserProblem.Busy(Duration.ofSeconds(2));
        }
        checked.add(hash);
        return hash.value().substring(hash.value().indexOf(':') + 1).equals(password.clear());
    }

    @Override
    public HashedPassword unmatched() {
        return new HashedPassword(strength + "\0");
    }

    @Override
    public boolean isOutdated(HashedPassword hash) {
        return !hash.value().startsWith(strength);
    }

    void strengthen() {
        strength = "strong:";
    }

    void busy(boolean now) {
        busy = now;
    }

    List<HashedPassword> checked() {
        return checked;
    }
}
