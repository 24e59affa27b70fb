package shop.system;

import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Customers who order and pay at a fixed rate, whatever happens to the shop. Who gets no answer, or
 * is told to try again, asks again with the same key, as a careful client does.
 */
final class Traffic implements AutoCloseable {

    /** What a customer was told, and holds the shop to. */
    record Acknowledged(long order, long payment) {}

    private static final System.Logger LOG = System.getLogger(Traffic.class.getName());
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final TestShop shop;
    private final List<Person> buyers;
    private final String product;
    private final String price;
    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    private final AtomicInteger sent = new AtomicInteger();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService customers = Executors.newVirtualThreadPerTaskExecutor();

    Traffic(TestShop shop, List<Person> buyers, String product, String price) {
        this.shop = shop;
        this.buyers = List.copyOf(buyers);
        this.product = product;
        this.price = price;
    }

    void start(int ordersPerSecond) {
        var period = TimeUnit.SECONDS.toMicros(1) / ordersPerSecond;
        var _ =
                clock.scheduleAtFixedRate(
                        () -> customers.execute(this::checkout), 0, period, TimeUnit.MICROSECONDS);
    }

    /** Lets no new customer in and waits for those inside. */
    @Override
    public void close() {
        clock.shutdownNow();
        customers.close();
    }

    /** Waits until that many more orders were sent, at the rate they are sent. */
    void awaitMore(int orders) {
        var target = sent() + orders;
        await().atMost(60, TimeUnit.SECONDS).until(() -> sent() >= target);
    }

    int sent() {
        return sent.get();
    }

    List<Acknowledged> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** Answers that no customer should get. */
    List<String> surprises() {
        return List.copyOf(surprises);
    }

    private void checkout() {
        var buyer = buyers.get(sent.getAndIncrement() % buyers.size());
        var orderKey = UUID.randomUUID().toString();
        var placed =
                insist("/api/orders/", buyer, Checkout.order(buyer, Map.of(product, 1)), orderKey);
        var order = Json.parse(placed).at("id");
        if (order.value() == null) {
            surprises.add("order: " + placed);
            return;
        }
        awaitConfirmation(buyer, order.number());
        var paid =
                insist(
                        "/api/payments/",
                        buyer,
                        Checkout.payment(order.number(), price),
                        UUID.randomUUID().toString());
        var payment = Json.parse(paid).at("id");
        if (payment.value() == null) {
            surprises.add("payment of %d: %s".formatted(order.number(), paid));
            return;
        }
        acknowledged.add(new Acknowledged(order.number(), payment.number()));
    }

    private void awaitConfirmation(Person buyer, long order) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var wait = PAUSE;
            try {
                var answer = shop.get("/api/orders/" + order, buyer);
                if (answer.statusCode() == 200 && answer.body().contains("\"confirmed\"")) {
                    return;
                }
                wait = retryAfter(answer);
            } catch (UncheckedIOException _) {
                LOG.log(Level.DEBUG, "no answer, will ask again");
            }
            LockSupport.parkNanos(wait.toNanos());
        }
    }

    /** The final answer, asked for again and again while there is none. */
    private String insist(String path, Person buyer, String body, String key) {
        var headers = Map.of("Idempotency-Key", key);
        var last = "{}";
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var wait = PAUSE;
            try {
                var answer = shop.gateway().send("POST", path, buyer.token(), body, headers);
                last = answer.body();
                if (isFinal(answer.statusCode(), last)) {
                    return last;
                }
                wait = retryAfter(answer);
            } catch (UncheckedIOException _) {
                last = "{\"detail\": \"no answer\"}";
            }
            LockSupport.parkNanos(wait.toNanos());
        }
        return last;
    }

    /** As long as one is told to wait; else customers would keep a slow shop from its feet. */
    private static Duration retryAfter(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(PAUSE);
    }

    /** A twin in flight will answer, and a shop in trouble says so. */
    private static boolean isFinal(int status, String body) {
        return status < 429 && !body.contains("/problems/request-in-progress");
    }
}
