package shop.user.application;

import shop.user.domain.UserId;

/** Who asks; everybody has rights over their own account, staff over all. */
public record Asker(UserId id, boolean isStaff) {

    boolean maySee(UserId user) {
        return isStaff || id.equals(user);
    }
}
