package shop.platform.security;

import java.util.Set;

/** A signed-in person. */
public record CurrentUser(long id, String username, Set<Role> roles) implements Caller {

    public CurrentUser {
        roles = Set.copyOf(roles);
    }

    /** Whether this is someone who runs the shop; admins are staff, too. */
    public boolean isStaff() {
        return roles.contains(Role.STAFF) || isAdmin();
    }

    public boolean isAdmin() {
        return roles.contains(Role.ADMIN);
    }
}
