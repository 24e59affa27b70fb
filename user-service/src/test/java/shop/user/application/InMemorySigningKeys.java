package shop.user.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import shop.user.domain.KeyRing;
import shop.user.domain.SigningKey;
import shop.user.domain.SigningKeys;

/** Signing keys in a list. */
final class InMemorySigningKeys implements SigningKeys {

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
