package shop.order;

import java.time.Clock;
import java.time.Duration;
import shop.order.application.CancelOrder;
import shop.order.application.ChangeCart;
import shop.order.application.CheckOutCart;
import shop.order.application.CompleteDeliveredOrders;
import shop.order.application.ExpireUnpaidOrders;
import shop.order.application.FindCart;
import shop.order.application.FindRedeemedOrder;
import shop.order.application.FollowCheckout;
import shop.order.application.ListOrders;
import shop.order.application.OrderChanges;
import shop.order.application.PlaceOrder;
import shop.order.application.QuoteOrder;
import shop.order.application.ShowCart;
import shop.order.application.ShowOrder;
import shop.order.application.ShowPayableOrders;
import shop.order.application.ShowTimeline;
import shop.order.application.UpdateOrder;
import shop.order.application.port.Catalogue;
import shop.order.application.port.Promotions;
import shop.order.domain.Orders;
import shop.order.domain.cart.Carts;
import shop.order.infrastructure.http.HttpCarriers;
import shop.order.infrastructure.http.HttpCatalogue;
import shop.order.infrastructure.http.HttpPromotions;
import shop.order.infrastructure.http.HttpTaxes;
import shop.order.infrastructure.http.OneDeadline;
import shop.order.infrastructure.jdbc.JdbcOrders;
import shop.order.infrastructure.redis.RedisCarts;
import shop.order.infrastructure.redis.RedisOrderBell;
import shop.order.presentation.messaging.CheckoutListener;
import shop.order.presentation.rest.CartController;
import shop.order.presentation.rest.CartController$Route;
import shop.order.presentation.rest.InternalCartController;
import shop.order.presentation.rest.InternalCartController$Route;
import shop.order.presentation.rest.InternalOrderController;
import shop.order.presentation.rest.InternalOrderController$Route;
import shop.order.presentation.rest.OrderController;
import shop.order.presentation.rest.OrderController$Route;
import shop.order.presentation.rest.OrderEventStream;
import shop.platform.discovery.Discovery;
import shop.platform.discovery.PublishedKeys;
import shop.platform.jdbc.Database;
import shop.platform.jdbc.DatabaseSettings;
import shop.platform.kernel.Parts;
import shop.platform.kernel.Running;
import shop.platform.messaging.Backpressure;
import shop.platform.messaging.Consumer;
import shop.platform.messaging.KafkaSettings;
import shop.platform.messaging.Relay;
import shop.platform.observability.Observability;
import shop.platform.redis.Redis;
import shop.platform.security.Access;
import shop.platform.security.AccessTokens;
import shop.platform.security.ServiceCredential;
import shop.platform.settings.Settings;
import shop.platform.web.Check;
import shop.platform.web.ServiceServer;

/** Puts the service together, innermost first, and takes it apart in the opposite order. */
final class Wiring {

    private static final int PORT = 8003;
    private static final Duration PRICING_DEADLINE = Duration.ofSeconds(5);
    private static final Duration EXPIRY_CHECK = Duration.ofSeconds(1);
    private static final Duration COMPLETION_CHECK = Duration.ofMinutes(1);

    private final Settings settings;
    private final OrderSettings own;
    private final KafkaSettings kafka;
    private final ServiceCredential credential;
    private final Clock clock = Database.clock();
    private final Observability observability;
    private final Database database;
    private final Redis redis;
    private final Discovery discovery;
    private final Orders orders;
    private final Carts carts;
    private final Catalogue catalogue;
    private final Promotions promotions;
    private final QuoteOrder quoteOrder;
    private final RedisOrderBell bell;
    private final OrderChanges changes;

    private Wiring(Settings settings, Parts parts) {
        this.settings = settings;
        this.own = OrderSettings.of(settings);
        this.kafka = KafkaSettings.of(settings);
        this.credential = ServiceCredential.of(OrderService.NAME, settings);
        var databaseSettings = DatabaseSettings.of(settings, "order");
        settings.check();
        this.observability = parts.add(Observability.of(OrderService.NAME, settings));
        this.database = parts.add(Database.open(databaseSettings, observability));
        this.redis = parts.add(Redis.open(settings, observability));
        this.discovery = parts.add(Discovery.open(settings, credential, observability));
        this.orders = new JdbcOrders(database.sql(), database.transactions(), database.outbox());
        this.carts = new RedisCarts(redis, clock);
        this.catalogue = new HttpCatalogue(discovery.client(), own.currency());
        this.promotions = new HttpPromotions(discovery.client(), own.currency());
        this.quoteOrder =
                new QuoteOrder(
                        orders,
                        catalogue,
                        promotions,
                        new HttpTaxes(discovery.client()),
                        new HttpCarriers(discovery.client()),
                        new OneDeadline(PRICING_DEADLINE));
        this.bell = parts.add(new RedisOrderBell(redis));
        this.changes = new OrderChanges(orders, database.transactions(), bell);
    }

    static Running start(Settings settings) {
        return Parts.start(parts -> new Wiring(settings, parts).start(parts));
    }

    private Running start(Parts parts) {
        parts.add(Relay.start(database.outbox(), kafka, observability));
        parts.add(consumer());
        var expireUnpaidOrders = new ExpireUnpaidOrders(orders, changes, clock);
        parts.add(observability.repeat("expiry", EXPIRY_CHECK, expireUnpaidOrders::handle));
        var completeDeliveredOrders =
                new CompleteDeliveredOrders(orders, changes, clock, own.completionDelay());
        parts.add(
                observability.repeat(
                        "completion", COMPLETION_CHECK, completeDeliveredOrders::handle));
        var server = parts.add(server().start());
        discovery.register(server.port());
        parts.add(discovery::drain);
        return server;
    }

    private Consumer consumer() {
        var listener = new CheckoutListener(new FollowCheckout(orders, changes, clock));
        var consumer =
                Consumer.builder(kafka, observability)
                        .group(OrderService.NAME)
                        .inbox(database.inbox(OrderService.NAME));
        CheckoutListener.TYPES.forEach((topic, types) -> consumer.listen(topic, types, listener));
        return consumer.start();
    }

    private ServiceServer server() {
        var showTimeline = new ShowTimeline(orders, bell);
        var placeOrder =
                new PlaceOrder(orders, quoteOrder, promotions, bell, clock, own.paymentTimeout());
        var changeCart = new ChangeCart(carts, catalogue);
        var showCart = new ShowCart(carts, catalogue, quoteOrder);
        var checkOutCart = new CheckOutCart(carts, orders, placeOrder);
        return ServiceServer.named(OrderService.NAME, settings, observability)
                .port(PORT)
                .access(access())
                .tokens(new AccessTokens(new PublishedKeys(discovery.client()), clock))
                .credential(credential)
                .route(json ->
                        new OrderController$Route(
                                controller(placeOrder, showTimeline),
                                json.validator(),
                                json.jsonb()))
                .route(json ->
                        new InternalOrderController$Route(
                                new InternalOrderController(
                                        new ShowPayableOrders(orders),
                                        new FindRedeemedOrder(orders)),
                                json.jsonb()))
                .route(json ->
                        new CartController$Route(
                                new CartController(
                                        new FindCart(carts),
                                        showCart,
                                        changeCart,
                                        checkOutCart,
                                        new Backpressure(database.outbox(), clock)),
                                json.validator(),
                                json.jsonb()))
                .route(json ->
                        new InternalCartController$Route(
                                new InternalCartController(changeCart, showCart),
                                json.validator(),
                                json.jsonb()))
                .raw(new OrderEventStream(showTimeline)::addTo)
                .idempotency(database.idempotency(), "POST /api/orders", "POST /api/cart/checkout")
                .check("mysql", database::isAlive)
                .check(new Check("redis", false, redis::isAlive));
    }

    private OrderController controller(PlaceOrder placeOrder, ShowTimeline showTimeline) {
        return new OrderController(
                placeOrder,
                quoteOrder,
                new ListOrders(orders),
                new ShowOrder(orders),
                showTimeline,
                new CancelOrder(orders, changes, clock),
                new UpdateOrder(orders, changes, clock),
                new Backpressure(database.outbox(), clock));
    }

    private static Access access() {
        return Access.builder()
                .service("GET", "/internal/orders")
                .service("GET", "/internal/orders/by-redemption/{redemption_id}")
                .service("POST", "/internal/carts/{user_id}/items")
                .staff("PUT", "/api/orders/{id}")
                .signedIn("POST", "/api/cart/checkout")
                .signedIn("POST", "/api/cart/merge")
                .open("*", "/api/cart/**")
                .build();
    }
}
