package shop.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BatcherTest {

    private static final class Away extends Problem {
        Away() {
            super(Kind.UNAVAILABLE, "away", "It is away.");
        }
    }

    private final ConcurrentLinkedQueue<List<Integer>> batches = new ConcurrentLinkedQueue<>();

    @Test
    void oneCallerAloneIsABatch() {
        var batcher = new Batcher<Integer, String>(10, this::spelt);
        assertThat(batcher.call(7)).isEqualTo("7");
        assertThat(batches).containsExactly(List.of(7));
    }

    @Test
    void whoComesWhileItIsUnderWayGoesWithTheNext() throws Exception {
        try (var held = new Held(10)) {
            held.others(2, 3, 4);
            assertThat(held.answers()).containsExactly("1", "2", "3", "4");
            assertThat(batches).containsExactly(List.of(1), List.of(2, 3, 4));
        }
    }

    @Test
    void aBatchHasALargestSize() throws Exception {
        try (var held = new Held(2)) {
            held.others(2, 3, 4);
            assertThat(held.answers()).containsExactly("1", "2", "3", "4");
            assertThat(batches).containsExactly(List.of(1), List.of(2, 3), List.of(4));
        }
    }

    @Test
    void whoComesAfterABatchWithCompanyWaitsForMore() throws Exception {
        try (var held = new Held(2, Duration.ofMinutes(1))) {
            held.others(2, 3);
            assertThat(held.answers()).containsExactly("1", "2", "3");

            var fourth = held.call(4);
            await(() -> fourth.getState() == Thread.State.TIMED_WAITING);
            held.call(5);

            assertThat(held.answers()).containsExactly("1", "2", "3", "4", "5");
            assertThat(batches).containsExactly(List.of(1), List.of(2, 3), List.of(4, 5));
        }
    }

    @Test
    void nobodyWaitsForCompanyTwiceInVain() throws Exception {
        try (var held = new Held(10, Duration.ofMillis(20))) {
            held.others(2, 3);
            assertThat(held.answers()).containsExactly("1", "2", "3");

            var start = System.nanoTime();
            for (var item = 4; item < 204; item++) {
                assertThat(held.batcher.call(item)).isEqualTo(Integer.toString(item));
            }

            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void aBatchThatHangsHoldsUpNobodyForLong() throws Exception {
        var hangs = new CountDownLatch(1);
        var batcher =
                new Batcher<Integer, String>(
                        10,
                        batch -> {
                            if (batch.contains(1)) {
                                assertThatCode(hangs::await).doesNotThrowAnyException();
                            }
                            return spelt(batch);
                        });
        var hanging = Thread.ofVirtual().start(() -> batcher.call(1));
        await(() -> hanging.getState() == Thread.State.WAITING);
        var answer = new CompletableFuture<String>();

        await(() -> {
            Thread.ofVirtual().start(() -> answer.complete(batcher.call(2)));
            return answer.isDone();
        });

        assertThat(answer.join()).isEqualTo("2");
        assertThat(hanging.isAlive()).isTrue();
        hangs.countDown();
        hanging.join();
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Test
    void oneBadItemIsItsCallersFailureOnly() throws Exception {
        try (var held = new Held(10)) {
            held.others(2, -3, 4);
            var answers = held.futures();
            assertThat(answers.get(1).get()).isEqualTo("2");
            assertThat(answers.get(3).get()).isEqualTo("4");
            assertThatThrownBy(answers.get(2)::get)
                    .hasCauseInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("-3");
            assertThat(batches)
                    .startsWith(List.of(1), List.of(2, -3, 4))
                    .contains(List.of(2), List.of(-3), List.of(4));
        }
    }

    @Test
    void whatIsAwayIsAwayForAllAndForThoseWhoWait() throws Exception {
        try (var held = new Held(2)) {
            held.isAway();
            held.others(2, 3, 4);
            assertThat(held.futures())
                    .allSatisfy(answer ->
                            assertThatThrownBy(answer::get).hasCauseInstanceOf(Away.class));
            assertThat(batches).containsExactly(List.of(1));
        }
    }

    @Test
    void eachItemIsDoneAndAnsweredOnceHoweverManyCome() throws Exception {
        var seen = new ConcurrentLinkedQueue<Integer>();
        var batcher =
                new Batcher<Integer, Integer>(
                        8,
                        batch -> {
                            seen.addAll(batch);
                            if (batch.size() > 1 && ThreadLocalRandom.current().nextInt(50) == 0) {
                                seen.removeAll(batch);
                                throw new IllegalStateException("unlucky");
                            }
                            return batch.stream().map(item -> item * 2).toList();
                        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<Integer>>();
            for (var item : IntStream.range(0, 20_000).toArray()) {
                answers.add(threads.submit(() -> batcher.call(item)));
            }
            for (var item = 0; item < answers.size(); item++) {
                assertThat(answers.get(item).get()).isEqualTo(item * 2);
            }
        }
        assertThat(seen).hasSize(20_000).doesNotHaveDuplicates();
    }

    private List<String> spelt(List<Integer> batch) {
        batches.add(List.copyOf(batch));
        return batch.stream().map(BatcherTest::spelt).toList();
    }

    private static String spelt(int item) {
        if (item < 0) {
            throw new IllegalArgumentException("negative: " + item);
        }
        return Integer.toString(item);
    }

    /**
     * A batcher whose first batch, of item 1, is held back until all the others wait. However slow
     * the machine is, no second batch starts beside it.
     */
    private final class Held implements AutoCloseable {

        private static final Duration PATIENCE = Duration.ofHours(1);

        private final CountDownLatch begun = new CountDownLatch(1);
        private final Semaphore mayEnd = new Semaphore(0);
        private final List<Thread> threads = new ArrayList<>();
        private final List<CompletableFuture<String>> answers = new ArrayList<>();
        private final Batcher<Integer, String> batcher;
        private volatile boolean away;

        private Held(int largest) throws InterruptedException {
            this(largest, Duration.ofMillis(1));
        }

        private Held(int largest, Duration gather) throws InterruptedException {
            batcher = new Batcher<>(largest, PATIENCE, gather, this::work);
            call(1);
            begun.await();
        }

        private List<String> work(List<Integer> batch) {
            begun.countDown();
            mayEnd.acquireUninterruptibly();
            mayEnd.release();
            var answers = spelt(batch);
            if (away) {
                throw new Away();
            }
            return answers;
        }

        private void isAway() {
            away = true;
        }

        private void others(int... items) {
            for (var item : items) {
                var thread = call(item);
                while (thread.getState() != Thread.State.WAITING) {
                    Thread.onSpinWait();
                }
            }
            mayEnd.release();
        }

        private Thread call(int item) {
            var answer = new CompletableFuture<String>();
            answers.add(answer);
            var thread =
                    Thread.ofPlatform()
                            .start(() -> {
                                try {
                                    answer.complete(batcher.call(item));
                                } catch (RuntimeException e) {
                                    answer.completeExceptionally(e);
                                }
                            });
            threads.add(thread);
            return thread;
        }

        private List<CompletableFuture<String>> futures() {
            return answers;
        }

        private List<String> answers() {
            return answers.stream().map(CompletableFuture::join).toList();
        }

        @Override
        public void close() {
            mayEnd.release();
            threads.forEach(Held::join);
        }

        private static void join(Thread thread) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
