package shop.user.domain;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an account may do; every account is a customer's, whatever else it is. */
public enum Role {
    CUSTOMER,
    STAFF,
    ADMIN;

    /** The name outside of this service: {@code staff}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }

    public static List<String> words(Collection<Role> roles) {
        return roles.stream().sorted().map(Role::word).toList();
    }
}
