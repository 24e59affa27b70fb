package shop.promotion.infrastructure.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.promotion.domain.Fixtures.ANNA;
import static shop.promotion.domain.Fixtures.NOW;
import static shop.promotion.domain.Fixtures.off;
import static shop.promotion.domain.Fixtures.plan;
import static shop.promotion.domain.Fixtures.usd;
import static shop.promotion.domain.Fixtures.use;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shop.promotion.application.FollowOrders;
import shop.promotion.application.FollowOrders.Heard;
import shop.promotion.application.TakeRedemption;
import shop.promotion.domain.Code;
import shop.promotion.domain.CustomerId;
import shop.promotion.domain.Fixtures.Plan;
import shop.promotion.domain.OrderId;
import shop.promotion.domain.PromotionId;
import shop.promotion.domain.PromotionProblem.RedemptionReleased;
import shop.promotion.domain.PromotionProblem.UsedUp;
import shop.promotion.domain.RedemptionId;
import shop.promotion.domain.RedemptionSignal.OrderEnded;
import shop.promotion.domain.RedemptionSignal.OrderLives;
import shop.promotion.domain.Usage;
import shop.promotion.domain.Use;

/** Many buyers at once, on a real server. */
class ExactLimitsIT {

    @RegisterExtension static final PromotionTables TABLES = new PromotionTables();

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final JdbcPromotions promotions = new JdbcPromotions(TABLES.database().sql());
    private final JdbcRedemptions redemptions = new JdbcRedemptions(TABLES.database().sql());
    private final JdbcUseCounters counters = new JdbcUseCounters(TABLES.database().sql());
    private final TakeRedemption takeRedemption =
            new TakeRedemption(redemptions, counters, TABLES.database().transactions(), clock);
    private final FollowOrders followOrders =
            new FollowOrders(redemptions, counters, TABLES.database().transactions(), clock);

    @RepeatedTest(3)
    void a_hundred_buyers_at_once_use_what_is_there_for_ten_exactly_ten_times() throws Exception {
        var promotion = add(plan(off("5")).limits(10, null, null));

        var taken =
                atOnce(
                        100,
                        buyer -> take(fresh(), new CustomerId(buyer), use(promotion, null, "5")));

        assertThat(taken).isEqualTo(10);
        assertThat(usage(promotion)).isEqualTo(new Usage(10, usd("50")));
        assertThat(held(promotion)).isEqualTo(10);
    }

    @Test
    void twenty_orders_of_one_customer_at_once_use_what_may_be_used_once_exactly_once()
            throws Exception {
        var promotion = add(plan(off("5")).limits(null, 1, null));

        var taken = atOnce(20, _ -> take(fresh(), ANNA, use(promotion, null, "5")));

        assertThat(taken).isEqualTo(1);
        assertThat(usage(promotion).uses()).isEqualTo(1);
    }

    @Test
    void a_one_time_code_is_used_once_whoever_tries_it_at_once() throws Exception {
        var promotion = add(plan(off("5")).withoutCodeYet());
        var code = fresh().value();
        TABLES.database()
                .transactions()
                .run(() ->
                        new JdbcCodes(TABLES.database().sql())
                                .add(promotion, "", List.of(new Code(code)), 1, NOW));

        var taken =
                atOnce(
                        20,
                        buyer -> take(fresh(), new CustomerId(buyer), use(promotion, code, "5")));

        assertThat(taken).isEqualTo(1);
    }

    @Test
    void a_budget_is_never_overdrawn() throws Exception {
        var promotion = add(plan(off("5")).limits(null, null, "33"));

        var taken =
                atOnce(
                        40,
                        buyer -> take(fresh(), new CustomerId(buyer), use(promotion, null, "5")));

        assertThat(taken).isEqualTo(6);
        assertThat(usage(promotion).spent()).isEqualTo(usd("30"));
    }

    @RepeatedTest(3)
    void one_redemption_that_is_put_twenty_times_at_once_takes_one_use() throws Exception {
        var promotion = add(plan(off("5")).limits(10, 1, null));
        var id = fresh();

        var taken = atOnce(20, _ -> take(id, ANNA, use(promotion, null, "5")));

        assertThat(taken).isEqualTo(20);
        assertThat(usage(promotion).uses()).isEqualTo(1);
    }

    @Test
    void orders_that_use_several_promotions_in_any_order_do_not_wait_in_a_circle()
            throws Exception {
        var all =
                IntStream.range(0, 4)
                        .mapToObj(_ -> add(plan(off("1")).limits(25, 3, null)))
                        .toList();

        var taken =
                atOnce(
                        80,
                        buyer -> {
                            var mine = new ArrayList<>(all);
                            Collections.shuffle(mine, new Random(buyer));
                            var uses = new ArrayList<Use>();
                            mine.forEach(it -> uses.add(use(it, null, "1")));
                            return take(fresh(), new CustomerId(buyer), uses.toArray(Use[]::new));
                        });

        assertThat(taken).isEqualTo(25);
        assertThat(all).allMatch(it -> usage(it).uses() == 25);
    }

    /** As it is when news and reservations come at the same time, twice and in any order. */
    @RepeatedTest(5)
    void what_was_taken_is_given_back_once_however_often_and_whenever_it_is_heard()
            throws Exception {
        var promotion = add(plan(off("1")).limits(1_000, null, null));
        var ids = IntStream.range(0, 60).mapToObj(_ -> fresh()).toList();
        var work = new ArrayList<Callable<Boolean>>();
        for (var i = 0; i < ids.size(); i++) {
            var id = ids.get(i);
            var order = new OrderId(i + 1);
            var isEnded = i % 2 == 0;
            work.add(() -> takeUnlessReleased(id, use(promotion, null, "1")));
            for (var heard = 0; heard < 3; heard++) {
                work.add(() -> hear(new Heard(id, new OrderLives(order))));
                if (isEnded) {
                    work.add(() -> hear(new Heard(id, new OrderEnded(order))));
                }
            }
        }
        Collections.shuffle(work, new Random(7));

        inParallel(work);

        assertThat(usage(promotion)).isEqualTo(new Usage(30, usd("30")));
        assertThat(held(promotion)).isEqualTo(30);
    }

    private boolean takeUnlessReleased(RedemptionId id, Use use) {
        try {
            return take(id, ANNA, use);
        } catch (RedemptionReleased _) {
            return false;
        }
    }

    private boolean hear(Heard heard) {
        followOrders.handle(List.of(heard));
        return true;
    }

    private boolean take(RedemptionId id, CustomerId customer, Use... uses) {
        try {
            takeRedemption.handle(new TakeRedemption.Command(id, customer, List.of(uses)));
            return true;
        } catch (UsedUp _) {
            return false;
        }
    }

    private static long atOnce(int buyers, Function<Long, Boolean> buying)
            throws InterruptedException, ExecutionException {
        return inParallel(
                LongStream.rangeClosed(1, buyers)
                        .<Callable<Boolean>>mapToObj(buyer -> () -> buying.apply(buyer))
                        .toList());
    }

    private static long inParallel(List<Callable<Boolean>> work)
            throws InterruptedException, ExecutionException {
        var done = 0;
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : pool.invokeAll(work)) {
                done += each.get() ? 1 : 0;
            }
        }
        return done;
    }

    private PromotionId add(Plan plan) {
        return promotions.add(plan.details(), NOW).id();
    }

    private Usage usage(PromotionId promotion) {
        return promotions.find(promotion).orElseThrow().usage();
    }

    private static long held(PromotionId promotion) {
        return TABLES.number(
                """
                SELECT COUNT(*) FROM promotion_redemption_uses u
                JOIN promotion_redemptions r ON r.redemption_id = u.redemption_id
                WHERE u.promotion_id = %s AND r.state <> 'released'
                """
                        .formatted(promotion));
    }

    private static RedemptionId fresh() {
        return new RedemptionId(UUID.randomUUID().toString().toUpperCase(Locale.ROOT));
    }
}
