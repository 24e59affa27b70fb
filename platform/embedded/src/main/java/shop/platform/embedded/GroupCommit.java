package shop.platform.embedded;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/**
 * Lets one commit serve every write that waits for it, and never commits half a write: documents
 * and their indexes are kept together. In between it gives freed space back: in the background,
 * mostly at rest.
 */
final class GroupCommit implements AutoCloseable {

    private static final int LIVE_PERCENT = 60;
    private static final int MOVED_AT_A_TIME = 1 << 20;
    private static final int PAUSE_MILLIS = 50;
    private static final long COMPACT_EVERY_MILLIS = 200;

    private final MVStore store;
    private final ReadWriteLock changes = new ReentrantReadWriteLock(true);
    private final AtomicLong written = new AtomicLong();
    private final Object turn = new Object();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread compaction;
    private long kept;

    GroupCommit(MVStore store) {
        this.store = store;
        this.compaction = Thread.ofPlatform().daemon().name("compaction").start(this::compactOn);
    }

    /** Does {@code change} and returns once the file holds it, even if it failed half-way. */
    <T> T write(Supplier<T> change) {
        try {
            return changed(change);
        } finally {
            keep(written.get());
        }
    }

    private <T> T changed(Supplier<T> change) {
        changes.readLock().lock();
        try {
            return change.get();
        } finally {
            written.incrementAndGet();
            changes.readLock().unlock();
        }
    }

    /** Who has waited for his turn mostly finds that the one before committed for him too. */
    private void keep(long mine) {
        synchronized (turn) {
            if (kept >= mine) {
                return;
            }
            changes.writeLock().lock();
            try {
                var upTo = written.get();
                store.commit();
                kept = upTo;
            } finally {
                changes.writeLock().unlock();
            }
        }
    }

    private void compactOn() {
        try {
            var seen = written.get();
            while (!closing.await(COMPACT_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                var now = written.get();
                compact(now == seen);
                seen = now;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * At work half-empty chunks make room for new ones; at rest the file itself becomes shorter.
     */
    private void compact(boolean atRest) {
        var file = store.getFileStore();
        if (file.getFillRate() * file.getChunksFillRate() / 100 >= LIVE_PERCENT) {
            return;
        }
        changes.writeLock().lock();
        try {
            if (atRest) {
                store.compactFile(PAUSE_MILLIS);
            } else {
                store.compact(LIVE_PERCENT, MOVED_AT_A_TIME);
            }
        } finally {
            changes.writeLock().unlock();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            compaction.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
