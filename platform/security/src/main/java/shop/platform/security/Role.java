package shop.platform.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person is to the shop; in lower case on the wire. */
public enum Role {
    CUSTOMER,
    STAFF,
    ADMIN;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> ofWireName(String name) {
        return Arrays.stream(values()).filter(role -> role.wireName().equals(name)).findFirst();
    }
}
