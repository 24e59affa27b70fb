package shop.search.infrastructure.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.platform.messaging.Listener;
import shop.platform.messaging.LogReader;
import shop.platform.observability.Observability;
import shop.search.application.port.ProductIndex;
import shop.search.application.port.Rebuilding;
import shop.search.domain.Found;
import shop.search.domain.Item;
import shop.search.domain.Keyword;
import shop.search.domain.PriceRanges;
import shop.search.domain.ProductId;
import shop.search.domain.SearchProblem.IndexNotReady;
import shop.search.domain.SearchQuery;
import shop.search.domain.Suggestion;
import shop.search.infrastructure.lucene.Edition.EditionClosed;
import shop.search.infrastructure.messaging.CatalogueNewsCodec;

/**
 * The index of this replica. It is made out of the log at the start; whenever it is to be made
 * anew, that happens beside it, and the new one takes its place only when it has heard all that the
 * old one has: nothing that was found is older afterwards.
 *
 * <p>Stock that neither the inventory's news nor a later answer tells, as those news are not kept
 * for ever, is asked for, again and again until there is an answer; nothing waits for that.
 */
public final class ReplicaIndex implements ProductIndex, Rebuilding, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReplicaIndex.class);
    private static final Duration GLANCE = Duration.ofMillis(500);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(3);
    private static final Duration MOST_BETWEEN = Duration.ofMinutes(1);
    private static final int ASKED_AT_ONCE = 100;

    /** What is searched, and what feeds it. */
    private record Live(Edition edition, LogReader reader) {}

    private final Function<Listener, LogReader> log;
    private final Function<List<ProductId>, Map<ProductId, Long>> stocks;
    private final Clock clock;
    private final Finder finder;
    private final Typing typing;
    private final Semaphore wanted = new Semaphore(0);
    private final Thread builder;
    private volatile boolean isClosing;
    private volatile @Nullable Live live;
    private volatile Progress latest;

    /**
     * @param log begins to read the shop's log from its beginning
     * @param stocks answers how much there is of up to 100 products
     */
    public ReplicaIndex(
            Function<Listener, LogReader> log,
            Function<List<ProductId>, Map<ProductId, Long>> stocks,
            PriceRanges ranges,
            Clock clock,
            Observability observability) {
        this.log = log;
        this.stocks = stocks;
        this.clock = clock;
        var synonyms = Synonyms.load();
        var phrasing = new Phrasing(synonyms);
        var spelling = new Spelling(phrasing, synonyms);
        this.finder = new Finder(phrasing, spelling, ranges);
        this.typing = new Typing(spelling);
        this.latest = new Progress(Phase.RUNNING, clock.instant(), null, 0);
        this.wanted.release();
        this.builder = observability.start("index", this::run);
        observability.metrics().gauge("search_products", () -> isReady() ? size() : 0);
    }

    /** Whether it has heard all there was to hear at its start. */
    public boolean isReady() {
        return live != null;
    }

    @Override
    public String state() {
        return current().edition().state();
    }

    @Override
    public Found search(SearchQuery query) {
        return onSnapshot(snapshot -> finder.find(snapshot, query));
    }

    @Override
    public List<Suggestion> suggest(Keyword typed, int limit) {
        return onSnapshot(snapshot -> typing.suggest(snapshot, typed, limit));
    }

    @Override
    public Optional<Item> item(ProductId id) {
        return current().edition().item(id);
    }

    @Override
    public synchronized Progress begin() {
        if (latest.phase() != Phase.RUNNING) {
            latest = new Progress(Phase.RUNNING, clock.instant(), null, size());
            wanted.release();
        }
        return latest();
    }

    @Override
    public Progress latest() {
        var progress = latest;
        return new Progress(
                progress.phase(),
                progress.startedAt(),
                progress.finishedAt(),
                isReady() ? size() : 0);
    }

    @Override
    public void close() {
        isClosing = true;
        wanted.release();
        try {
            builder.join(Duration.ofSeconds(20));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        var last = live;
        if (last != null) {
            last.reader().close();
            last.edition().close();
        }
    }

    private interface Question<T> {
        T ask(Snapshot snapshot) throws IOException;
    }

    private <T> T onSnapshot(Question<T> question) {
        while (true) {
            var asked = current();
            try (var snapshot = asked.edition().take()) {
                return question.ask(snapshot);
            } catch (EditionClosed e) {
                if (asked.edition() == current().edition()) {
                    throw new IllegalStateException("the index is closed", e);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Live current() {
        var now = live;
        if (now == null) {
            throw new IndexNotReady();
        }
        return now;
    }

    private long size() {
        return current().edition().size();
    }

    private void run() {
        var pause = BETWEEN_QUESTIONS;
        try {
            while (!isClosing) {
                if (wanted.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    build();
                    pause = BETWEEN_QUESTIONS;
                } else if (isStockSettled()) {
                    pause = BETWEEN_QUESTIONS;
                } else {
                    var longer = pause.multipliedBy(2);
                    pause = longer.compareTo(MOST_BETWEEN) < 0 ? longer : MOST_BETWEEN;
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void build() throws InterruptedException {
        if (isClosing) {
            return;
        }
        var edition = new Edition();
        var reader =
                log.apply(batch ->
                        edition.hear(batch.stream().map(CatalogueNewsCodec::decode).toList()));
        var isDone = false;
        try {
            isDone = build(new Live(edition, reader));
        } catch (RuntimeException e) {
            LOG.error("The index could not be made anew", e);
        } finally {
            if (!isDone) {
                reader.close();
                edition.close();
            }
            end(isDone ? Phase.DONE : Phase.FAILED);
        }
    }

    /** Whether it has taken the place of the former one; not if this is being closed. */
    private boolean build(Live next) throws InterruptedException {
        if (!isCaughtUp(next)) {
            return false;
        }
        next.edition().publish();
        var former = live;
        if (former != null) {
            former.reader().close();
            next.reader().mustReach(former.reader());
            if (!isCaughtUp(next)) {
                return false;
            }
        }
        live = next;
        if (former != null) {
            former.edition().close();
        }
        LOG.info("{} products can be found", next.edition().size());
        return true;
    }

    private boolean isCaughtUp(Live next) throws InterruptedException {
        while (!isClosing) {
            if (next.reader().awaitCaughtUp(GLANCE)) {
                return true;
            }
        }
        return false;
    }

    private synchronized void end(Phase phase) {
        latest = new Progress(phase, latest.startedAt(), clock.instant(), isReady() ? size() : 0);
    }

    /** Asks for what is not known; whether that is all known then. */
    private boolean isStockSettled() {
        var now = live;
        if (now == null) {
            return true;
        }
        var unsure = now.edition().unsureOfStock();
        try {
            for (var from = 0; from < unsure.size() && !isClosing; from += ASKED_AT_ONCE) {
                var some = unsure.subList(from, Math.min(from + ASKED_AT_ONCE, unsure.size()));
                now.edition().settleStock(some, stocks.apply(some));
            }
            return true;
        } catch (RuntimeException e) {
            LOG.info(
                    "The stock of {} products is asked for later: {}", unsure.size(), e.toString());
            return false;
        }
    }
}
