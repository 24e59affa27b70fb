package shop.user.application.port;

import shop.user.domain.HashedPassword;
import shop.user.domain.Password;

/**
 * Makes and checks password hashes; slow by nature.
 *
 * <p>Each method throws {@code UserProblem.Busy} when too many hashes are waited for already.
 */
public interface PasswordHashing {

    HashedPassword hash(Password password);

    boolean matches(Password password, HashedPassword hash);

    /** A hash that no password matches and that takes as long to check as any other. */
    HashedPassword unmatched();

    /** Whether the hash was made with less effort than is asked for today. */
    boolean isOutdated(HashedPassword hash);
}
