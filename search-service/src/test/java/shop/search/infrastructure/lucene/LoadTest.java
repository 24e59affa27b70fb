package shop.search.infrastructure.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.search.domain.SomeProducts.id;
import static shop.search.domain.SomeProducts.ofCategories;
import static shop.search.domain.SomeProducts.query;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import shop.search.domain.CatalogueNews;
import shop.search.domain.CatalogueNews.Offered;
import shop.search.domain.SearchQuery;
import shop.search.domain.SomeProducts;

/**
 * How much a search costs in an index of 10,000 products, without any cache. Time of the processor
 * is told too, as it says more on a machine that has other things to do.
 */
class LoadTest {

    private record Cost(long searches, long cpuNanos) {}

    private static final int PRODUCTS = 10_000;
    private static final int THREADS = Runtime.getRuntime().availableProcessors();
    private static final Duration WARM_UP = Duration.ofSeconds(2);
    private static final Duration MEASURED = Duration.ofSeconds(2);

    private static final List<SearchQuery> QUERIES =
            List.of(
                    query("laptop"),
                    query("ao so mi"),
                    query("điện thoại"),
                    query("linen shirt"),
                    query("rice cooker 1234"),
                    query("coffee", ofCategories("Grocery")),
                    query("gaming laptop 17"),
                    query("quiet headphones 42"),
                    query("bamboo"),
                    query("keybord 99"),
                    query("silk dress model 7"),
                    query("nước mắm phú quốc"));

    @Test
    void mixed_queries_are_all_answered() throws Exception {
        try (var library = new Library()) {
            library.hear(manyProducts());
            run(library, WARM_UP);

            var cost = run(library, MEASURED);

            System.out.printf(
                    "%,d products, %d queries, no cache, %d threads: %,d req/s, %,d µs CPU each%n",
                    PRODUCTS,
                    QUERIES.size(),
                    THREADS,
                    cost.searches() / MEASURED.toSeconds(),
                    cost.cpuNanos() / cost.searches() / 1_000);
            assertThat(QUERIES).allMatch(each -> library.search(each).total() > 0);
        }
    }

    private static Cost run(Library library, Duration time) throws Exception {
        var end = System.nanoTime() + time.toNanos();
        var searches = new AtomicLong();
        var cpuNanos = new AtomicLong();
        var clock = ManagementFactory.getThreadMXBean();
        try (var workers = Executors.newFixedThreadPool(THREADS)) {
            var work = new ArrayList<Future<?>>();
            for (var worker = 0; worker < THREADS; worker++) {
                work.add(
                        workers.submit(() -> {
                            var before = clock.getCurrentThreadCpuTime();
                            while (System.nanoTime() < end) {
                                var next = (int) (searches.incrementAndGet() % QUERIES.size());
                                library.search(QUERIES.get(next));
                            }
                            cpuNanos.addAndGet(clock.getCurrentThreadCpuTime() - before);
                        }));
            }
            for (var each : work) {
                each.get();
            }
        }
        return new Cost(searches.get(), cpuNanos.get());
    }

    /** The sample products again and again, each with a number of its own. */
    private static List<CatalogueNews> manyProducts() {
        var samples = Library.sampleProducts();
        var news = new ArrayList<CatalogueNews>();
        for (var number = 0; number < PRODUCTS; number++) {
            var sample = samples.get(number % samples.size());
            Map<String, Object> attributes = new TreeMap<>(sample.attributes());
            attributes.put("description", sample.description());
            var copy =
                    SomeProducts.product(
                            number,
                            sample.name() + " model " + number,
                            sample.category(),
                            sample.price().amount().toPlainString(),
                            attributes);
            assertThat(copy.id()).isEqualTo(id(number));
            news.add(new Offered(copy, number % 7, 1));
        }
        return news;
    }
}
