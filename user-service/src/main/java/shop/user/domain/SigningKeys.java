package shop.user.domain;

import java.time.Instant;

/** The key pairs shared by all replicas of this service. */
public interface SigningKeys {

    KeyRing ring();

    /**
     * Keeps the key, unless another replica was first to keep one of its generation.
     *
     * @return whether it is kept
     */
    boolean add(SigningKey key);

    /** Forgets the keys that stopped signing before then. */
    void forgetRetired(Instant before);
}
