package shop.favourite.infrastructure.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.favourite.domain.Fixtures.ANNA;
import static shop.favourite.domain.Fixtures.LAPTOP;
import static shop.favourite.domain.Fixtures.NOW;
import static shop.favourite.domain.Fixtures.back;
import static shop.favourite.domain.Fixtures.costs;
import static shop.favourite.domain.Fixtures.drop;
import static shop.favourite.domain.Fixtures.left;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shop.favourite.application.FollowProducts;
import shop.favourite.domain.ProductNews;
import shop.favourite.domain.Threshold.AnyDrop;
import shop.favourite.domain.Watches;
import shop.favourite.domain.WatchesContract;
import shop.platform.kernel.Transactions;
import shop.platform.test.FakeClock;

class JdbcWatchesIT extends WatchesContract {

    @RegisterExtension static final FavouriteTables TABLES = new FavouriteTables();

    private static final String ALERTS = "SELECT COUNT(*) FROM favourite_alerts";
    private static final String TOLD = "SELECT COUNT(*) FROM favourite_outbox_events";

    private final Watches all =
            new JdbcWatches(TABLES.database().sql(), TABLES.database().outbox());
    private final FollowProducts followProducts =
            new FollowProducts(
                    transactions(),
                    new JdbcProducts(TABLES.database().sql()),
                    all,
                    FakeClock.at(NOW));

    @Override
    protected Watches all() {
        return all;
    }

    @Override
    protected Transactions transactions() {
        return TABLES.database().transactions();
    }

    @Test
    void ten_thousand_watchers_are_each_told_once() {
        addWatchers(10_000);
        hear(costs(LAPTOP, "100.00", 1));

        hear(costs(LAPTOP, "90.00", 2));
        hear(costs(LAPTOP, "90.00", 2), costs(LAPTOP, "80.00", 3));

        assertThat(TABLES.number(ALERTS)).isEqualTo(10_000);
        assertThat(TABLES.number(TOLD)).isEqualTo(10_000);
        assertThat(
                        TABLES.number(
                                """
                                SELECT COUNT(DISTINCT e.aggregateid)
                                  FROM favourite_outbox_events e JOIN favourite_alerts a
                                    ON a.id = e.aggregateid
                                 WHERE e.type = 'price_dropped'
                                   AND e.payload LIKE CONCAT('%"user_id":', a.user_id, ',%')
                                """))
                .isEqualTo(10_000);
    }

    @Test
    void an_alert_in_vain_is_neither_kept_nor_told() {
        transactions().run(() -> all.add(drop(ANNA, LAPTOP, new AnyDrop(), "100.00")));
        hear(costs(LAPTOP, "100.00", 1));

        assertThatThrownBy(() ->
                        transactions()
                                .run(() -> {
                                    hear(costs(LAPTOP, "90.00", 2));
                                    throw new IllegalStateException("killed");
                                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(TABLES.number(ALERTS)).isZero();
        assertThat(TABLES.number(TOLD)).isZero();

        hear(costs(LAPTOP, "90.00", 2));
        assertThat(TABLES.number(TOLD)).isEqualTo(1);
    }

    @Test
    void two_who_hear_of_a_product_at_once_tell_once() throws Exception {
        transactions().run(() -> all.add(drop(ANNA, LAPTOP, new AnyDrop(), "100.00")));
        transactions().run(() -> all.add(back(ANNA, LAPTOP, true)));
        hear(costs(LAPTOP, "100.00", 1));
        Callable<Boolean> price =
                () -> {
                    hear(costs(LAPTOP, "90.00", 2));
                    return true;
                };
        Callable<Boolean> stock =
                () -> {
                    hear(left(LAPTOP, 5, 1));
                    return true;
                };

        try (var threads = Executors.newFixedThreadPool(6)) {
            var work = Stream.of(price, stock, price, stock, price, stock).toList();
            for (var done : threads.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        }

        assertThat(TABLES.number(TOLD)).isEqualTo(2);
        assertThat(TABLES.number("SELECT COUNT(DISTINCT kind) FROM favourite_alerts")).isEqualTo(2);
    }

    private static void addWatchers(int number) {
        TABLES.database()
                .sql()
                .use(handle -> {
                    var batch =
                            handle.prepareBatch(
                                    """
                                    INSERT INTO favourite_watches
                                           (user_id, product_id, kind, armed, armings,
                                            reference_price, trigger_price, currency,
                                            since_version, created_at)
                                    VALUES (?, ?, 'price-drop', TRUE, 1, 100, 99.99, 'USD', 1, ?)
                                    """);
                    for (var user = 1; user <= number; user++) {
                        batch.add(user, LAPTOP.value(), NOW);
                    }
                    batch.execute();
                });
    }

    private void hear(ProductNews... news) {
        followProducts.handle(List.of(news));
    }
}
