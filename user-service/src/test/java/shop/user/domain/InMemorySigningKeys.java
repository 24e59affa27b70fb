package shop.user.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Signing keys in a list. */
public final class InMemorySigningKeys implements SigningKeys {

    private final List<SigningKey> keys = new ArrayList<>();

    @Override
    public synchronized KeyRing ring() {
        return new KeyRing(keys);
    }

    @Override
    public synchronized boolean add(SigningKey key) {
        if (keys.stream().anyMatch(kept -> kept.generation() == key.generation())) {
            return false;
        }
        return keys.add(key);
    }

    @Override
    public synchronized void forgetRetired(Instant before) {
        keys.removeIf(key -> key.signsUntil().isBefore(before));
    }
}
