package shop.user.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Someone with an account. The life of an account begins with its registration as a customer's; its
 * owner or staff edit the profile, an admin grants and withdraws roles. An admin may disable an
 * account, which ends its sessions and refuses new ones, and enable it again. Every change raises
 * the version, by which a change based on something stale is refused.
 */
public record User(
        UserId id,
        long version,
        Email email,
        Username username,
        HashedPassword password,
        Profile profile,
        Set<Role> roles,
        @Nullable Instant disabledAt,
        Instant createdAt) {

    public User {
        roles = Set.copyOf(roles);
    }

    public UserEvent.UserRegistered registered() {
        return new UserEvent.UserRegistered(id, email, username, profile, roles, createdAt);
    }

    /** This user, once a change to it is kept. */
    public User raised() {
        return new User(
                id, version + 1, email, username, password, profile, roles, disabledAt, createdAt);
    }

    public boolean isActive() {
        return disabledAt == null;
    }

    public boolean isActiveAdmin() {
        return isActive() && roles.contains(Role.ADMIN);
    }

    public User withProfile(Profile changed) {
        return new User(
                id, version, email, username, password, changed, roles, disabledAt, createdAt);
    }

    public User withPassword(HashedPassword changed) {
        return new User(
                id, version, email, username, changed, profile, roles, disabledAt, createdAt);
    }

    /** Nobody stops being a customer, whatever is granted. */
    public User withRoles(Collection<Role> granted) {
        var changed = EnumSet.of(Role.CUSTOMER);
        changed.addAll(granted);
        return new User(
                id, version, email, username, password, profile, changed, disabledAt, createdAt);
    }

    public User withRole(Role granted) {
        var changed = EnumSet.copyOf(roles);
        changed.add(granted);
        return withRoles(changed);
    }

    public User disabled(Instant now) {
        return isActive() ? withDisabledAt(now) : this;
    }

    public User enabled() {
        return withDisabledAt(null);
    }

    private User withDisabledAt(@Nullable Instant changed) {
        return new User(id, version, email, username, password, profile, roles, changed, createdAt);
    }
}
