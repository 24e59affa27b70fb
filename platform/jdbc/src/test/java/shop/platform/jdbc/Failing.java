package shop.platform.jdbc;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import shop.platform.messaging.Lease;
import shop.platform.messaging.OutboxStore;
import shop.platform.messaging.Relay;
import shop.platform.messaging.Unsent;

/** A JVM that changes things and tells of it, until it dies at one failpoint. */
final class Failing {

    /** Where it dies; F4 at some moment between reading a batch and its acknowledgement. */
    enum Failpoint {
        F1_AFTER_BUSINESS_WRITE(20),
        F2_AFTER_OUTBOX_INSERT(20),
        F3_AFTER_COMMIT_BEFORE_WAKE_UP(20),
        F4_AFTER_SEND_BEFORE_ACK(5),
        F5_AFTER_ACK_BEFORE_MARK(5),
        F6_AFTER_MARK(5);

        private final int mostPasses;

        /**
         * @param mostPasses at the latest at this pass it dies; the relay's take longer
         */
        Failpoint(int mostPasses) {
            this.mostPasses = mostPasses;
        }
    }

    static final int STATUS = 42;
    static final int THINGS = 10;

    private final TestService service = TestService.alpha(System.getenv());
    private final Failpoint failpoint;
    private final Random random;
    private final AtomicInteger passesLeft;

    private Failing(Failpoint failpoint, Random random) {
        this.failpoint = failpoint;
        this.random = random;
        this.passesLeft = new AtomicInteger(1 + random.nextInt(failpoint.mostPasses));
    }

    public static void main(String[] arguments) {
        var failing =
                new Failing(
                        Failpoint.valueOf(arguments[0]), new Random(Long.parseLong(arguments[1])));
        failing.run();
    }

    private void run() {
        var _ = Relay.start(new Store(), service.kafka(), service.observability());
        for (int thread = 0; thread < 3; thread++) {
            Thread.ofPlatform().start(this::changeForEver);
        }
    }

    private void changeForEver() {
        while (true) {
            var name = "thing-" + random.nextInt(THINGS);
            service.database()
                    .transactions()
                    .run(() -> {
                        var version = service.raise(name);
                        pass(Failpoint.F1_AFTER_BUSINESS_WRITE);
                        service.database()
                                .transactions()
                                .afterCommit(() -> pass(Failpoint.F3_AFTER_COMMIT_BEFORE_WAKE_UP));
                        service.database()
                                .outbox()
                                .append(List.of(TestService.news(name, version)));
                        pass(Failpoint.F2_AFTER_OUTBOX_INSERT);
                    });
        }
    }

    private void pass(Failpoint here) {
        if (here == failpoint && passesLeft.decrementAndGet() == 0) {
            Runtime.getRuntime().halt(STATUS);
        }
    }

    private final class Store implements OutboxStore {

        private final OutboxStore real = service.database().outbox();

        @Override
        public Optional<Lease> lease(String owner, Duration length) {
            return real.lease(owner, length);
        }

        @Override
        public void release(Lease lease) {
            real.release(lease);
        }

        @Override
        public List<Unsent> unsent(int limit) {
            var batch = real.unsent(limit);
            if (!batch.isEmpty()) {
                Thread.ofPlatform()
                        .start(() -> {
                            LockSupport.parkNanos(random.nextLong(3_000_000));
                            pass(Failpoint.F4_AFTER_SEND_BEFORE_ACK);
                        });
            }
            return batch;
        }

        @Override
        public boolean markSent(Lease lease, List<Unsent> batch) {
            pass(Failpoint.F5_AFTER_ACK_BEFORE_MARK);
            var marked = real.markSent(lease, batch);
            pass(Failpoint.F6_AFTER_MARK);
            return marked;
        }

        @Override
        public Backlog backlog() {
            return real.backlog();
        }

        @Override
        public int purge(Duration age) {
            return real.purge(age);
        }

        @Override
        public void onAppended(Runnable signal) {
            real.onAppended(signal);
        }
    }
}
