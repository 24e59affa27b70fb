package shop.user.domain;

import java.time.Instant;
import java.util.Set;

/** What happened to a user and may matter to others. */
public sealed interface UserEvent {

    UserId user();

    record UserRegistered(
            UserId user,
            Email email,
            Username username,
            Profile profile,
            Set<Role> roles,
            Instant at)
            implements UserEvent {}
}
