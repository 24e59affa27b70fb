package shop.user.infrastructure.password;

import com.password4j.BcryptFunction;
import com.password4j.types.Bcrypt;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import shop.user.application.port.PasswordHashing;
import shop.user.domain.HashedPassword;
import shop.user.domain.Password;
import shop.user.domain.UserProblem;

/**
 * BCrypt on a few platform threads of its own: the system shares the cores between them and the
 * carriers of the virtual threads, which a hash on a virtual thread would occupy until it is done.
 * More work than the queue holds is refused at once.
 */
public final class BcryptPasswordHashing implements PasswordHashing, AutoCloseable {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final BcryptFunction bcrypt;
    private final ThreadPoolExecutor hashers;
    private final HashedPassword unmatched;

    /**
     * @param cost the power of two of rounds, 4 to 31; 10 takes some 50 ms
     * @param atOnce how many hashes are worked on at the same time, at most one a core
     * @param waiting how many more may wait
     */
    public BcryptPasswordHashing(int cost, int atOnce, int waiting) {
        bcrypt = BcryptFunction.getInstance(Bcrypt.B, cost);
        hashers =
                new ThreadPoolExecutor(
                        atOnce,
                        atOnce,
                        0,
                        TimeUnit.SECONDS,
                        new ArrayBlockingQueue<>(waiting),
                        Thread.ofPlatform().daemon().name("password-hasher-", 0).factory());
        unmatched = hash(new Password("a password of nobody"));
    }

    @Override
    public HashedPassword hash(Password password) {
        return queued(() ->
                new HashedPassword(
                        new String(
                                bcrypt.hash(bytes(password)).getResultAsBytes(),
                                StandardCharsets.US_ASCII)));
    }

    @Override
    public boolean matches(Password password, HashedPassword hash) {
        var stored = hash.value();
        return queued(() ->
                BcryptFunction.getInstanceFromHash(stored)
                        .check(bytes(password), stored.getBytes(StandardCharsets.US_ASCII)));
    }

    @Override
    public HashedPassword unmatched() {
        return unmatched;
    }

    @Override
    public boolean isOutdated(HashedPassword hash) {
        return BcryptFunction.getInstanceFromHash(hash.value()).getLogarithmicRounds()
                < bcrypt.getLogarithmicRounds();
    }

    /** Whoever still waits is told to try elsewhere. */
    @Override
    public void close() {
        for (var waiting : hashers.shutdownNow()) {
            if (waiting instanceof Future<?> future) {
                future.cancel(false);
            }
        }
    }

    private <T> T queued(Callable<T> work) {
        try {
            return hashers.submit(work).get();
        } catch (RejectedExecutionException | CancellationException _) {
            throw new UserProblem.Busy(RETRY_AFTER);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new UserProblem.Busy(RETRY_AFTER);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a password could not be hashed", failed.getCause());
        }
    }

    private static byte[] bytes(Password password) {
        return password.clear().getBytes(StandardCharsets.UTF_8);
    }
}
