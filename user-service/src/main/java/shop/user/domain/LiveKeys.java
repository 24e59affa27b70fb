package shop.user.domain;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * The signing keys as this replica knows them. {@link #renew} is called now and then; since each
 * key is published a whole lifetime before it signs, replicas need not renew at the same moment.
 */
public final class LiveKeys {

    private final SigningKeys keys;
    private final Duration lifetime;
    private final Duration afterlife;
    private final Clock clock;
    private volatile KeyRing ring = new KeyRing(List.of());

    /**
     * @param lifetime how long each key signs
     * @param afterlife how long the last token it signed may be accepted
     */
    public LiveKeys(SigningKeys keys, Duration lifetime, Duration afterlife, Clock clock) {
        this.keys = keys;
        this.lifetime = lifetime;
        this.afterlife = afterlife;
        this.clock = clock;
    }

    public SigningKey signing() {
        return ring.signing(clock.instant());
    }

    public List<SigningKey> published() {
        return ring.published(clock.instant(), afterlife);
    }

    /** Makes the keys that are missing, forgets those whose tokens are dead, reads the others. */
    public void renew() {
        var now = clock.instant();
        var known = keys.ring();
        for (var from = known.vacancy(now); from.isPresent(); from = known.vacancy(now)) {
            var start = from.get();
            keys.add(SigningKey.generate(known.nextGeneration(), start, start.plus(lifetime)));
            known = keys.ring();
        }
        keys.forgetRetired(now.minus(afterlife));
        ring = new KeyRing(known.published(now, afterlife));
    }
}
