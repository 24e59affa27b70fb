package shop.platform.security;

/** Where the public keys of access tokens come from. */
@FunctionalInterface
public interface KeySource {

    /**
     * The present keys as a JSON Web Key Set. It may be asked by any thread, and may take as long
     * as a call to another service takes.
     *
     * @throws RuntimeException if they cannot be had now
     */
    String keySet();
}
