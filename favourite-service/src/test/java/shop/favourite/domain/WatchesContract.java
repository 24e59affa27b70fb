package shop.favourite.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.favourite.domain.Fixtures.ANNA;
import static shop.favourite.domain.Fixtures.BEN;
import static shop.favourite.domain.Fixtures.CABLE;
import static shop.favourite.domain.Fixtures.LAPTOP;
import static shop.favourite.domain.Fixtures.MOUSE;
import static shop.favourite.domain.Fixtures.NOW;
import static shop.favourite.domain.Fixtures.back;
import static shop.favourite.domain.Fixtures.costs;
import static shop.favourite.domain.Fixtures.drop;
import static shop.favourite.domain.Fixtures.left;
import static shop.favourite.domain.Fixtures.product;
import static shop.favourite.domain.Fixtures.usd;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shop.favourite.domain.Threshold.AnyDrop;
import shop.favourite.domain.Threshold.AtMost;
import shop.favourite.domain.Threshold.LessBy;
import shop.platform.kernel.Page;
import shop.platform.kernel.Transactions;

/** What holds for watches, however they are kept. */
public abstract class WatchesContract {

    private static final Page PAGE = new Page(0, 100);
    private static final Product LAPTOP_AT_100 = product(LAPTOP, "100.00", 0);

    protected abstract Watches all();

    protected abstract Transactions transactions();

    @Test
    void what_was_asked_for_is_kept_to_the_last_detail() {
        for (var threshold :
                List.of(
                        new AnyDrop(),
                        new AtMost(usd("80.05")),
                        new LessBy(new BigDecimal("12.5")))) {
            var watch = add(drop(ANNA, LAPTOP, threshold, "100.00"));

            assertSame(all().find(watch.id(), ANNA).orElseThrow(), watch);
            assertThat(all().remove(watch.id(), ANNA)).isTrue();
        }
        var watch = add(back(ANNA, LAPTOP, false));
        assertSame(all().find(watch.id(), ANNA).orElseThrow(), watch);
    }

    @Test
    void watches_are_their_customers_alone() {
        var laptop = add(drop(ANNA, LAPTOP, new AnyDrop(), "100.00"));
        var mouse = add(back(ANNA, MOUSE, true));
        add(back(BEN, MOUSE, true));

        assertThat(ids(all().list(ANNA, PAGE))).containsExactly(mouse.id(), laptop.id());
        assertThat(ids(all().list(ANNA, new Page(1, 5)))).containsExactly(laptop.id());
        assertThat(all().count(ANNA)).isEqualTo(2);
        assertThat(ids(all().of(ANNA, List.of(MOUSE, CABLE)))).containsExactly(mouse.id());
        assertThat(all().find(laptop.id(), BEN)).isEmpty();
        assertThat(all().remove(laptop.id(), BEN)).isFalse();
        assertThat(all().count(BEN)).isEqualTo(1);
    }

    @Test
    void whom_a_price_concerns_is_found() {
        var any = add(drop(ANNA, LAPTOP, new AnyDrop(), "100.00"));
        var atMost80 = add(drop(BEN, LAPTOP, new AtMost(usd("80.00")), "100.00"));
        var tenPercent = add(drop(new CustomerId(9), LAPTOP, new LessBy(BigDecimal.TEN), "100.00"));
        add(drop(ANNA, MOUSE, new AnyDrop(), "100.00"));

        assertThat(concerned(costs(LAPTOP, "100.00", 2))).isEmpty();
        assertThat(concerned(costs(LAPTOP, "99.99", 2))).containsExactly(any.id());
        assertThat(concerned(costs(LAPTOP, "90.00", 2))).containsExactly(any.id(), tenPercent.id());
        assertThat(concerned(costs(LAPTOP, "80.00", 2)))
                .containsExactly(any.id(), atMost80.id(), tenPercent.id());
    }

    @Test
    void whom_a_rise_arms_again_is_found() {
        var watch = add(drop(ANNA, LAPTOP, new AnyDrop(), "100.00"));
        show(costs(LAPTOP, "90.00", 2));

        assertThat(concerned(costs(LAPTOP, "99.99", 3))).isEmpty();
        assertThat(concerned(costs(LAPTOP, "100.00", 3))).containsExactly(watch.id());
    }

    @Test
    void whom_stock_concerns_is_found() {
        var waiting = add(back(ANNA, LAPTOP, true));
        var resting = add(back(BEN, LAPTOP, false));

        assertThat(concerned(left(LAPTOP, 3, 2))).containsExactly(waiting.id());
        assertThat(concerned(left(LAPTOP, 0, 2))).containsExactly(resting.id());
    }

    @Test
    void a_part_begins_behind_the_one_before() {
        var ids =
                Stream.of(1, 2, 3, 4, 5)
                        .map(user -> add(back(new CustomerId(user), LAPTOP, true)).id())
                        .toList();
        var seen = Sightings.of(List.of(product(LAPTOP, "1.00", 1)));

        assertThat(ids(take(seen, WatchId.NONE, 2))).isEqualTo(ids.subList(0, 2));
        assertThat(ids(take(seen, ids.get(1), 2))).isEqualTo(ids.subList(2, 4));
        assertThat(ids(take(seen, ids.get(3), 2))).isEqualTo(ids.subList(4, 5));
    }

    @Test
    void what_was_seen_is_kept() {
        var watch = add(drop(ANNA, LAPTOP, new AnyDrop(), "100.00"));

        show(costs(LAPTOP, "90.00", 2));
        var told = all().find(watch.id(), ANNA).orElseThrow();
        assertThat(told.isArmed()).isFalse();
        assertThat(told.toldAt()).contains(NOW);

        show(costs(LAPTOP, "120.00", 3));
        var armed = all().find(watch.id(), ANNA).orElseThrow();
        assertThat(armed.isArmed()).isTrue();
        assertThat(armed.armings()).isEqualTo(2);
        assertThat(armed.condition())
                .isEqualTo(new Condition.PriceDrop(new AnyDrop(), usd("120.00"), 3));
    }

    @Test
    void a_watch_may_be_asked_for_something_else() {
        var watch = add(drop(ANNA, LAPTOP, new AnyDrop(), "100.00"));
        var other = new Condition.PriceDrop(new LessBy(new BigDecimal("7.25")), usd("90.00"), 4);
        transactions()
                .run(() -> {
                    var taken = all().take(ANNA, LAPTOP).getFirst();
                    taken.ask(other, true);
                    all().save(List.of(taken));
                });

        assertThat(all().find(watch.id(), ANNA).orElseThrow().condition()).isEqualTo(other);
    }

    @Test
    void products_nobody_watches_are_left_out() {
        add(back(ANNA, LAPTOP, true));

        assertThat(all().watched(List.of(LAPTOP, MOUSE))).containsExactly(LAPTOP);
        assertThat(all().watched(List.of())).isEmpty();
    }

    @Test
    void watches_on_products_end_together() {
        add(back(ANNA, LAPTOP, true));
        add(drop(ANNA, LAPTOP, new AnyDrop(), "100.00"));
        var mouse = add(back(ANNA, MOUSE, true));
        add(back(BEN, LAPTOP, true));

        all().remove(ANNA, List.of());
        all().remove(ANNA, List.of(LAPTOP));

        assertThat(ids(all().list(ANNA, PAGE))).containsExactly(mouse.id());
        assertThat(all().count(BEN)).isEqualTo(1);
    }

    private Watch add(Watch.Wish wish) {
        return transactions().call(() -> all().add(wish));
    }

    private List<WatchId> concerned(ProductNews news) {
        return ids(take(Sightings.of(List.of(LAPTOP_AT_100.hear(news))), WatchId.NONE, 100));
    }

    private List<Watch> take(Sightings seen, WatchId after, int limit) {
        return transactions().call(() -> all().take(LAPTOP, seen, after, limit));
    }

    private void show(ProductNews news) {
        var state = LAPTOP_AT_100.hear(news);
        transactions()
                .run(() -> {
                    var seen = Sightings.of(List.of(state));
                    var watches = all().take(LAPTOP, seen, WatchId.NONE, 100);
                    watches.forEach(watch -> watch.see(state, NOW));
                    all().save(watches);
                });
    }

    private static List<WatchId> ids(List<Watch> watches) {
        return watches.stream().map(Watch::id).toList();
    }

    private static void assertSame(Watch kept, Watch watch) {
        assertThat(kept).usingRecursiveComparison().isEqualTo(watch);
    }
}
