package shop.platform.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.platform.kernel.Transactions;

/**
 * Transactions of one database, each bound to its thread. The outermost is tried again, up to three
 * times, after a deadlock, a lock not had in time, or a connection lost before the commit; when the
 * commit itself gets no answer it may have happened, so that is never tried again.
 */
final class JdbcTransactions implements Transactions {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcTransactions.class);
    private static final int RETRIES = 3;
    private static final int LONGEST_PAUSE_MILLIS = 50;

    private final Jdbi jdbi;
    private final ScopedValue<Session> present = ScopedValue.newInstance();

    JdbcTransactions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public <T> T call(Supplier<T> work) {
        return present.isBound() ? present.get().join(work) : outermost(work);
    }

    @Override
    public void afterCommit(Runnable action) {
        if (present.isBound()) {
            present.get().afterCommit.add(action);
        } else {
            action.run();
        }
    }

    boolean isPresent() {
        return present.isBound();
    }

    /** Works on the present transaction's connection, or on another one without a transaction. */
    <T> T onConnection(HandleCallback<T, RuntimeException> work) {
        if (present.isBound()) {
            return work.withHandle(present.get().handle);
        }
        try (var handle = jdbi.open()) {
            return work.withHandle(handle);
        } catch (RuntimeException e) {
            throw meaningOf(e);
        }
    }

    private <T> T outermost(Supplier<T> work) {
        for (int retries = 0; ; retries++) {
            try {
                return attempt(work);
            } catch (Undone e) {
                if (retries == RETRIES) {
                    throw meaningOf(e.fault);
                }
                LOG.debug("a transaction was undone and is tried again", e);
                pause();
            }
        }
    }

    private <T> T attempt(Supplier<T> work) {
        List<Runnable> afterCommit;
        T result;
        try (var session = new Session(jdbi.open())) {
            result = ScopedValue.where(present, session).call(() -> session.run(work));
            session.commit();
            afterCommit = session.afterCommit;
        } catch (Undone e) {
            throw e;
        } catch (RuntimeException e) {
            throw meaningOf(e);
        }
        afterCommit.forEach(Runnable::run);
        return result;
    }

    private static RuntimeException meaningOf(RuntimeException fault) {
        if (Faults.isConnectionLost(fault) || Faults.isPassing(fault)) {
            LOG.warn("the database is away or busy: {}", fault.toString());
            return new DatabaseAway();
        }
        return fault;
    }

    private static void pause() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(LONGEST_PAUSE_MILLIS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** The transaction was undone before its commit, by no fault of its own. */
    private static final class Undone extends RuntimeException {

        private final RuntimeException fault;

        private Undone(RuntimeException fault) {
            super(fault);
            this.fault = fault;
        }
    }

    /**
     * One transaction. It is begun and ended by statements, not by switching auto-commit, which
     * would cost two more trips to the server.
     */
    private static final class Session implements AutoCloseable {

        private final Handle handle;
        private final List<Runnable> afterCommit = new ArrayList<>();
        private boolean doomed;
        private boolean open;

        private Session(Handle handle) {
            this.handle = handle;
        }

        private <T> T run(Supplier<T> work) {
            try {
                execute("START TRANSACTION");
                open = true;
                return work.get();
            } catch (RuntimeException e) {
                if (Faults.isPassing(e) || Faults.isConnectionLost(e)) {
                    throw new Undone(e);
                }
                throw e;
            }
        }

        /** What fails within dooms the whole, even if somebody catches the exception. */
        private <T> T join(Supplier<T> work) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                doomed = true;
                throw e;
            }
        }

        private void commit() {
            if (doomed) {
                throw new IllegalStateException("a part of this transaction failed");
            }
            execute("COMMIT");
            open = false;
        }

        @Override
        public void close() {
            try (handle) {
                if (open) {
                    execute("ROLLBACK");
                }
            } catch (RuntimeException e) {
                LOG.debug("the connection is lost, and the transaction with it", e);
            }
        }

        private void execute(String command) {
            try (var statement = handle.getConnection().createStatement()) {
                statement.execute(command);
            } catch (SQLException e) {
                throw new ConnectionException(e);
            }
        }
    }
}
