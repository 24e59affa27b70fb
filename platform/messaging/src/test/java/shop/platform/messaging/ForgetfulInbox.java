package shop.platform.messaging;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** An inbox of which nothing is expected but to hear: it keeps nothing, and has no dead letters. */
class ForgetfulInbox implements InboxStore {

    @Override
    public <T> T together(Supplier<T> work) {
        return work.get();
    }

    @Override
    public Known known(List<Message> batch) {
        return new Known(Set.of(), Map.of());
    }

    @Override
    public void heard(Collection<UUID> ids) {
        // nothing is kept
    }

    @Override
    public void park(DeadLetter letter) {
        throw new AssertionError(letter.toString());
    }

    @Override
    public void settle(UUID id) {
        throw new AssertionError(id.toString());
    }

    @Override
    public List<DeadLetter> parked() {
        return List.of();
    }

    @Override
    public int purge(Duration age) {
        return 0;
    }

    @Override
    public boolean isTechnical(Throwable fault) {
        return false;
    }
}
