package shop.promotion.application;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.promotion.domain.Fixtures.NOW;
import static shop.promotion.domain.Fixtures.off;
import static shop.promotion.domain.Fixtures.plan;
import static shop.promotion.domain.Fixtures.usd;
import static shop.promotion.domain.Fixtures.use;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shop.platform.test.FakeClock;
import shop.promotion.application.FollowOrders.Heard;
import shop.promotion.domain.CustomerId;
import shop.promotion.domain.OrderId;
import shop.promotion.domain.PromotionId;
import shop.promotion.domain.PromotionProblem.RedemptionReleased;
import shop.promotion.domain.RedemptionId;
import shop.promotion.domain.RedemptionSignal;
import shop.promotion.domain.RedemptionSignal.OrderEnded;
import shop.promotion.domain.RedemptionSignal.OrderLives;
import shop.promotion.domain.Usage;

/**
 * News of orders, and requests that are sent again, in any order, any number together and any
 * number of times: in the end exactly the orders that live use what they use.
 */
class DisorderTest {

    private static final int ORDERS = 24;

    @ParameterizedTest
    @MethodSource("seeds")
    void disorder_changes_nothing(long seed) {
        assertThat(run(new Random(seed))).isEqualTo(expected());
    }

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(200);
    }

    /** Every third order ends badly, and is then heard of as living, too. */
    private static boolean ends(int order) {
        return order % 3 == 0;
    }

    private static Map<String, Object> expected() {
        var end = new TreeMap<String, Object>();
        var living = 0;
        for (var order = 1; order <= ORDERS; order++) {
            end.put("order " + order, ends(order) ? "released" : "confirmed");
            living += ends(order) ? 0 : 1;
        }
        end.put("usage", new Usage(living, usd("5").times(living)));
        return end;
    }

    private static Map<String, Object> run(Random random) {
        var shop = new InMemoryShop();
        var clock = FakeClock.at(NOW);
        var take = new TakeRedemption(shop, shop, shop, clock);
        var follow = new FollowOrders(shop, shop, shop, clock);
        var promotion = shop.add(plan(off("5")).limits(ORDERS, 1, null).details(), NOW).id();
        var work = new ArrayList<Runnable>();
        var news = new ArrayList<Heard>();
        for (var number = 1; number <= ORDERS; number++) {
            var id = new RedemptionId("r-" + number);
            var order = new OrderId(number);
            var command =
                    new TakeRedemption.Command(
                            id, new CustomerId(number), List.of(use(promotion, null, "5")));
            if (!ends(number)) {
                take.handle(command);
            }
            repeat(random, () -> work.add(() -> takeIfPossible(take, command)));
            repeat(random, () -> news.add(heard(id, new OrderLives(order))));
            if (ends(number)) {
                repeat(random, () -> news.add(heard(id, new OrderEnded(order))));
            }
        }
        Collections.shuffle(news, random);
        while (!news.isEmpty()) {
            var most = news.subList(0, 1 + random.nextInt(Math.min(5, news.size())));
            var batch = List.copyOf(most);
            most.clear();
            work.add(() -> follow.handle(batch));
        }
        Collections.shuffle(work, random);
        work.forEach(Runnable::run);
        return end(shop, promotion);
    }

    private static void repeat(Random random, Runnable adding) {
        for (var times = 1 + random.nextInt(3); times > 0; times--) {
            adding.run();
        }
    }

    private static Heard heard(RedemptionId id, RedemptionSignal signal) {
        return new Heard(id, signal);
    }

    private static void takeIfPossible(TakeRedemption take, TakeRedemption.Command command) {
        try {
            take.handle(command);
        } catch (RedemptionReleased released) {
            assertThat(released.code()).isEqualTo("redemption-released");
        }
    }

    private static Map<String, Object> end(InMemoryShop shop, PromotionId promotion) {
        var end = new TreeMap<String, Object>();
        for (var order = 1; order <= ORDERS; order++) {
            var redemption = shop.find(new RedemptionId("r-" + order)).orElseThrow();
            end.put("order " + order, redemption.state().word());
        }
        end.put("usage", shop.find(promotion).orElseThrow().usage());
        return end;
    }
}
