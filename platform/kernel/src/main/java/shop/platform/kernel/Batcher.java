package shop.platform.kernel;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets callers who come at the same time share one piece of work, as a lift does: whoever finds it
 * waiting starts at once, and those who come meanwhile form the next batch. Once a batch had
 * company, the next waits a few milliseconds for more: so it costs nothing at rest and saves most
 * under load.
 *
 * <p>Whoever comes when a batch has been under way for longer than a tenth of a second, as when a
 * connection hangs, leads a second one with all who wait: before that, company is worth more than
 * haste.
 *
 * <p>The work is done on a caller's thread. It answers each item of a batch, in their order, and
 * does all of a batch or nothing. If it fails for a batch of several, each caller tries alone, so
 * that one bad item is one caller's failure only; a {@link Problem} of kind UNAVAILABLE, however,
 * concerns all of them alike, and those who wait as well.
 */
public final class Batcher<T, R> {

    private static final int LANES = 2;
    private static final Duration PATIENCE = Duration.ofMillis(100);
    private static final Duration GATHER = Duration.ofMillis(5);

    private final int largest;
    private final Duration patience;
    private final Duration gather;
    private final Function<List<T>, List<R>> work;
    private final Queue<Call<T, R>> waiting = new ArrayDeque<>();
    private int busy;
    private long startedAt;
    private boolean hadCompany;
    private @Nullable Thread gatherer;

    /** What a caller is told when his wait is over. */
    private sealed interface Turn<R> {
        record Lead<R>() implements Turn<R> {}

        record Alone<R>() implements Turn<R> {}

        record Done<R>(R result) implements Turn<R> {}
    }

    private record Call<T, R>(T item, CompletableFuture<Turn<R>> turn) {
        Call(T item) {
            this(item, new CompletableFuture<>());
        }
    }

    /**
     * @param largest how many items a batch may have
     */
    public Batcher(int largest, Function<List<T>, List<R>> work) {
        this(largest, PATIENCE, GATHER, work);
    }

    /**
     * @param patience how long a batch may be under way before a second one starts beside it
     * @param gather how long a batch waits for more after one that had company
     */
    Batcher(int largest, Duration patience, Duration gather, Function<List<T>, List<R>> work) {
        if (largest < 1) {
            throw new IllegalArgumentException("batches of " + largest);
        }
        this.largest = largest;
        this.patience = patience;
        this.gather = gather;
        this.work = work;
    }

    /** What the work answers to {@code item}. */
    public R call(T item) {
        var call = new Call<T, R>(item);
        enter(call);
        if (told(call) instanceof Turn.Lead<R>) {
            lead(call);
        }
        return switch (told(call)) {
            case Turn.Done<R>(var result) -> result;
            case Turn.Alone<R>() -> work.apply(List.of(item)).getFirst();
            case Turn.Lead<R>() -> throw new IllegalStateException("leads twice");
        };
    }

    private synchronized void enter(Call<T, R> call) {
        if (busy == 0 || (busy < LANES && System.nanoTime() - startedAt > patience.toNanos())) {
            busy++;
            call.turn.complete(new Turn.Lead<>());
        } else {
            waiting.add(call);
            if (isFull()) {
                LockSupport.unpark(gatherer);
            }
        }
    }

    private void lead(Call<T, R> leader) {
        try {
            if (expectsCompany()) {
                LockSupport.parkNanos(this, gather.toNanos());
            }
            answer(batchOf(leader));
        } finally {
            passOn();
        }
    }

    /** Where few come there was no company either, and nobody waits for any. */
    private synchronized boolean expectsCompany() {
        startedAt = System.nanoTime();
        gatherer = Thread.currentThread();
        return hadCompany && !isFull();
    }

    /** With the leader. */
    private boolean isFull() {
        return waiting.size() >= largest - 1;
    }

    private synchronized List<Call<T, R>> batchOf(Call<T, R> leader) {
        gatherer = null;
        var batch = new ArrayList<Call<T, R>>();
        batch.add(leader);
        takeWaiting(batch, largest);
        hadCompany = batch.size() > 1;
        return batch;
    }

    private synchronized void takeWaiting(List<Call<T, R>> batch, int most) {
        while (batch.size() < most && !waiting.isEmpty()) {
            batch.add(waiting.remove());
        }
    }

    /** The lane goes to the one who has waited longest, who then leads the rest. */
    private synchronized void passOn() {
        Optional.ofNullable(waiting.poll())
                .ifPresentOrElse(next -> next.turn.complete(new Turn.Lead<>()), () -> busy--);
    }

    private void answer(List<Call<T, R>> batch) {
        try {
            var results = work.apply(batch.stream().map(Call::item).toList());
            if (results.size() != batch.size()) {
                throw new IllegalStateException(results.size() + " answers to " + batch.size());
            }
            for (var place = 0; place < batch.size(); place++) {
                tell(batch.get(place), new Turn.Done<>(results.get(place)));
            }
        } catch (RuntimeException | Error fault) {
            if (concernsAll(fault)) {
                takeWaiting(batch, Integer.MAX_VALUE);
                batch.forEach(call -> call.turn.obtrudeException(fault));
            } else if (batch.size() == 1) {
                batch.getFirst().turn.obtrudeException(fault);
            } else {
                batch.forEach(call -> tell(call, new Turn.Alone<>()));
            }
        }
    }

    private static boolean concernsAll(Throwable fault) {
        return fault instanceof Problem problem && problem.kind() == Problem.Kind.UNAVAILABLE;
    }

    /** A leader was told to lead before. */
    private void tell(Call<T, R> call, Turn<R> turn) {
        call.turn.obtrudeValue(turn);
    }

    /** The work ends in time by itself, so that nobody has to be interrupted. */
    private Turn<R> told(Call<T, R> call) {
        try {
            return call.turn.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : e;
        }
    }
}
