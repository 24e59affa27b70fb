package shop.user.domain;

import java.time.Instant;
import java.util.Set;

/** An account about to be opened; it becomes a {@link User} when it is given its number. */
public record Registration(
        Email email,
        Username username,
        HashedPassword password,
        Profile profile,
        Set<Role> roles,
        Instant at) {

    public Registration {
        roles = Set.copyOf(roles);
    }

    public User numbered(UserId id) {
        return new User(id, 1, email, username, password, profile, roles, null, at);
    }
}
