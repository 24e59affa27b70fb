package shop.system;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shop.inventory.InventoryService;
import shop.launcher.process.Health;
import shop.order.OrderService;

/**
 * Whatever is killed: nothing acknowledged is lost, and nothing happens twice. Where two instances
 * share a service's work and one goes, the other soon does all of it.
 */
class KillingIT {

    /** Parcels stay where they are, so that the books need not move while they are read. */
    @RegisterExtension
    static final TestShop SHOP =
            TestShop.inProcesses()
                    .with("SHIPPING_STAGE_DURATION", "1h")
                    .andTwinOf("order-service", 8003)
                    .andTwinOf("inventory-service", 8005);

    private static final Duration LONGEST_DELAY = Duration.ofSeconds(6);
    private static final int STOCK = 1_000_000;
    private static final int FANS = 20;
    private static final List<String> VICTIMS =
            List.of(
                    "order-service",
                    "inventory-service",
                    "payment-service",
                    "shipping-service",
                    "promotion-service",
                    "notification-service",
                    "tax-service",
                    "kafka",
                    "mysql",
                    "redis");

    /** Of all tests together, as the books hold all. */
    private static final List<Traffic> TRAFFIC = new ArrayList<>();

    private static List<Person> buyers = List.of();
    private static String product = "";

    @BeforeAll
    static void stock() throws Exception {
        var checkout = new Checkout(SHOP);
        product = checkout.product(Person.customer(SHOP), "10", STOCK);
        buyers = checkout.customers(20);
    }

    @Test
    void every_acknowledged_order_and_payment_is_there_once_whatever_is_killed() {
        var rate = 20;
        var traffic = traffic();
        try (traffic) {
            traffic.start(rate);
            for (var victim : VICTIMS) {
                traffic.awaitMore(3 * rate);
                SHOP.running().kill(victim);
                traffic.awaitMore(5 * rate);
            }
            traffic.awaitMore(3 * rate);
        }

        allIsInTheBooks(traffic);
    }

    /**
     * Each disturbance meets a shop that has got over the one before. What it costs is told by the
     * longest wait less the longest that customers had just before, when nothing went.
     */
    @Test
    void a_stop_a_restart_or_a_kill_of_one_of_two_delays_decisions_by_six_seconds_at_most() {
        var rate = 10;
        var traffic = traffic();
        try (var orders = SHOP.twinOf(OrderService.class, "order-service");
                var inventory = SHOP.twinOf(InventoryService.class, "inventory-service")) {
            orders.awaitReady();
            inventory.awaitReady();
            var twins = List.of(orders, inventory);
            try (traffic) {
                traffic.start(rate);
                var ordinary = longestWait(() -> traffic.awaitMore(5 * rate));
                var orderLeader = leaseEpoch("order");
                var inventoryLeader = leaseEpoch("inventory");
                var longest = new HashMap<String, Duration>();

                for (var service : List.of("order-service", "inventory-service")) {
                    longest.put(
                            "stop and restart of " + service,
                            longestWait(() -> stopAndLetRestart(service)));
                }
                for (var twin : twins) {
                    longest.put(
                            "kill of " + twin,
                            longestWait(() -> {
                                twin.kill();
                                traffic.awaitMore(6 * rate);
                            }));
                }

                assertThat(leaseEpoch("order")).isGreaterThan(orderLeader);
                assertThat(leaseEpoch("inventory")).isGreaterThan(inventoryLeader);

                longest.put(
                        "restart of both",
                        longestWait(() -> {
                            twins.forEach(Twin::restart);
                            twins.forEach(Twin::awaitReady);
                            traffic.awaitMore(2 * rate);
                        }));
                assertThat(longest)
                        .allSatisfy((_, wait) ->
                                assertThat(wait).isLessThanOrEqualTo(LONGEST_DELAY.plus(ordinary)));
            }

            allIsInTheBooks(traffic);
        }
    }

    @Test
    void every_opinion_and_every_alert_is_there_once_whoever_is_killed() throws Exception {
        var checkout = new Checkout(SHOP);
        var seller = Person.customer(SHOP);
        var thing = checkout.product(seller, "100", 10);
        var fans = checkout.customers(FANS);
        for (var fan : fans) {
            insist(
                    fan,
                    "/api/favourites/",
                    "{\"product_id\": \"%s\", \"alerts\": [\"price-drop\"]}".formatted(thing));
        }

        SHOP.running().kill("favourite-service");
        SHOP.running().kill("search-service");
        changePrice(seller, thing, "80");
        for (var fan : fans) {
            if (fan.equals(fans.get(FANS / 2))) {
                SHOP.running().kill("rating-service");
            }
            insist(
                    fan,
                    "/api/ratings/",
                    """
                    {"product_id": "%s", "rating": 4, "comment": "As good as it was."}
                    """
                            .formatted(thing));
        }

        await().atMost(60, SECONDS)
                .untilAsserted(() -> {
                    var shown = Json.of(SHOP.get("/api/products/" + thing, null)).at("rating");
                    assertThat(shown.at("count").text()).isEqualTo(Integer.toString(FANS));
                    assertThat(shown.at("average").amount()).isEqualByComparingTo("4");
                });
        await().atMost(60, SECONDS)
                .untilAsserted(() -> {
                    var found = Json.of(SHOP.get("/api/search/?keyword=thing&limit=100", null));
                    assertThat(found.at("results").elements())
                            .filteredOn(each -> each.at("id").text().equals(thing))
                            .singleElement()
                            .satisfies(each -> {
                                assertThat(each.at("price").amount()).isEqualByComparingTo("80");
                                assertThat(each.at("rating", "count").number()).isEqualTo(FANS);
                            });
                });
        await().atMost(60, SECONDS)
                .untilAsserted(() ->
                        assertThat(
                                        SHOP.count(
                                                """
                                                SELECT COUNT(DISTINCT user_id) FROM notifications
                                                 WHERE kind = 'price_dropped'
                                                """))
                                .isEqualTo(FANS));
        assertThat(SHOP.count("SELECT COUNT(*) FROM notifications WHERE kind = 'price_dropped'"))
                .isEqualTo(FANS);
    }

    private static Traffic traffic() {
        var traffic = new Traffic(SHOP, buyers, product, "10");
        TRAFFIC.add(traffic);
        return traffic;
    }

    private static void allIsInTheBooks(Traffic traffic) {
        assertThat(traffic.surprises()).isEmpty();
        assertThat(traffic.acknowledged()).hasSize(traffic.sent());
        var acknowledged = TRAFFIC.stream().flatMap(each -> each.acknowledged().stream()).toList();
        new Books(SHOP).agreeWith(acknowledged, product, STOCK);
    }

    /** Ends the launcher's instance by SIGTERM; its twin goes on alone until it comes back. */
    private static void stopAndLetRestart(String service) {
        var pid = SHOP.running().pid(service);

        assertThat(ProcessHandle.of(pid).map(ProcessHandle::destroy)).contains(true);

        var ready = SHOP.running().service(service).resolve("/health/ready");
        await().atMost(180, SECONDS)
                .until(() -> SHOP.running().pid(service) != pid && Health.isGood(ready));
    }

    /** Rises whenever another instance comes to lead; each of the two is gone for a while. */
    private static long leaseEpoch(String tables) {
        return SHOP.count("SELECT epoch FROM %s_outbox_leases".formatted(tables));
    }

    /**
     * From placing an order to knowing whether its stock is held, for all that wait for it when
     * {@code something} begins, or are placed before it ends.
     */
    private static Duration longestWait(Runnable something) {
        var begin = SHOP.rows("SELECT NOW(6)").getFirst().getFirst();
        something.run();
        var last = SHOP.count("SELECT MAX(id) FROM orders");
        await().atMost(60, SECONDS)
                .until(() ->
                        SHOP.count(
                                        "SELECT COUNT(*) FROM orders WHERE id <= %d AND version < 2"
                                                .formatted(last))
                                == 0);
        return Duration.of(
                SHOP.count(
                        """
                        SELECT MAX(TIMESTAMPDIFF(MICROSECOND, placed.happened_at,
                                 decided.happened_at))
                          FROM order_timeline placed JOIN order_timeline decided
                            ON decided.order_id = placed.order_id AND decided.version = 2
                         WHERE placed.version = 1 AND placed.order_id <= %d
                           AND decided.happened_at >= '%s'
                        """
                                .formatted(last, begin)),
                ChronoUnit.MICROS);
    }

    private static void changePrice(Person seller, String thing, String price) {
        var answer =
                SHOP.gateway()
                        .send(
                                "PUT",
                                "/api/products/" + thing,
                                seller.token(),
                                """
                                {"name": "Thing", "description": "A thing", "price": %s,
                                 "category": "Things", "sku": "%s"}
                                """
                                        .formatted(
                                                price,
                                                Json.of(SHOP.get("/api/products/" + thing, null))
                                                        .at("sku")
                                                        .text()),
                                Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** Asks until it is there: made now, or by an earlier try whose answer was lost. */
    private static void insist(Person person, String path, String body) {
        await().atMost(60, SECONDS)
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .until(
                        () -> SHOP.post(path, person, body).statusCode(),
                        status -> List.of(200, 201, 409).contains(status));
    }
}
