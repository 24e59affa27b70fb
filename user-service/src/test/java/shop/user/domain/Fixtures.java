package shop.user.domain;

import java.time.Instant;
import java.util.Set;

/** Users that tests speak of. */
public final class Fixtures {

    public static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private Fixtures() {}

    public static Registration registrationOf(String name) {
        return registrationOf(name, name + "@example.com");
    }

    public static Registration registrationOf(String name, String email) {
        return new Registration(
                Email.of(email),
                Username.of(name),
                new HashedPassword("a hash"),
                new Profile("Test " + name, "0123456789", "123 Main St"),
                Set.of(Role.CUSTOMER),
                NOW);
    }
}
