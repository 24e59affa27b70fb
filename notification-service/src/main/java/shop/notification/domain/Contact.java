package shop.notification.domain;

import org.jspecify.annotations.Nullable;

/** By what name and at which address a user can be written to. */
public record Contact(String username, String email, @Nullable String fullName) {

    /** What the user is called in a letter. */
    public String name() {
        return fullName == null || fullName.isBlank() ? username : fullName.strip();
    }
}
