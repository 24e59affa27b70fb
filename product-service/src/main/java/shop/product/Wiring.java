package shop.product;

import java.time.Clock;
import shop.platform.discovery.Discovery;
import shop.platform.discovery.PublishedKeys;
import shop.platform.kernel.Parts;
import shop.platform.kernel.Running;
import shop.platform.messaging.Consumer;
import shop.platform.messaging.KafkaSettings;
import shop.platform.messaging.Pace;
import shop.platform.messaging.Relay;
import shop.platform.mongo.Mongo;
import shop.platform.mongo.MongoOutbox;
import shop.platform.observability.Observability;
import shop.platform.redis.Redis;
import shop.platform.security.Access;
import shop.platform.security.AccessTokens;
import shop.platform.security.ServiceCredential;
import shop.platform.settings.Settings;
import shop.platform.web.Check;
import shop.platform.web.ServiceServer;
import shop.product.application.ArchiveProduct;
import shop.product.application.CreateProduct;
import shop.product.application.ListCategories;
import shop.product.application.ListProducts;
import shop.product.application.ProductChanges;
import shop.product.application.PutProduct;
import shop.product.application.ShowProduct;
import shop.product.application.ShowProducts;
import shop.product.application.ShowRatings;
import shop.product.application.ShowStock;
import shop.product.application.UpdateProduct;
import shop.product.domain.Products;
import shop.product.infrastructure.mongo.MongoProducts;
import shop.product.infrastructure.redis.RedisShelf;
import shop.product.presentation.messaging.InventoryListener;
import shop.product.presentation.messaging.RatingListener;
import shop.product.presentation.rest.InternalProductController;
import shop.product.presentation.rest.InternalProductController$Route;
import shop.product.presentation.rest.ProductController;
import shop.product.presentation.rest.ProductController$Route;
import shop.product.presentation.rest.ProductPictures;

/** Puts the service together, innermost first, and takes it apart in the opposite order. */
final class Wiring {

    private static final int PORT = 8002;

    /** Stock is shown, not sold from, here; at a sale it changes with every order. */
    private static final Pace PACE = Pace.LEISURELY;

    private final Settings settings;
    private final ProductSettings own;
    private final KafkaSettings kafka;
    private final ServiceCredential credential;

    /** As fine as MongoDB keeps time. */
    private final Clock clock = Clock.tickMillis(Clock.systemUTC().getZone());

    private final Observability observability;
    private final Mongo mongo;
    private final MongoOutbox outbox;
    private final Redis redis;
    private final Discovery discovery;
    private final Products products;
    private final RedisShelf shelf;
    private final ProductChanges changes;

    private Wiring(Settings settings, Parts parts) {
        this.settings = settings;
        this.own = ProductSettings.of(settings);
        this.kafka = KafkaSettings.of(settings);
        this.credential = ServiceCredential.of(ProductService.NAME, settings);
        settings.check();
        this.observability = parts.add(Observability.of(ProductService.NAME, settings));
        this.mongo = parts.add(Mongo.open(settings, observability));
        mongo.prepare(MongoProducts::createIndexes);
        this.outbox = mongo.outbox(MongoProducts.COLLECTION);
        this.products = new MongoProducts(mongo.database(), outbox);
        this.redis = parts.add(Redis.open(settings, observability));
        this.discovery = parts.add(Discovery.open(settings, credential, observability));
        this.shelf = parts.add(new RedisShelf(redis, observability));
        this.changes = new ProductChanges(products, shelf);
    }

    static Running start(Settings settings) {
        return Parts.start(parts -> new Wiring(settings, parts).start(parts));
    }

    private Running start(Parts parts) {
        parts.add(Relay.start(outbox, kafka, observability));
        parts.add(consumer());
        var server = parts.add(server().start());
        discovery.register(server.port());
        parts.add(discovery::drain);
        return server;
    }

    private Consumer consumer() {
        return Consumer.builder(kafka, observability)
                .group(ProductService.NAME)
                .inbox(mongo.inbox(ProductService.NAME))
                .pace(PACE)
                .listen(
                        InventoryListener.TOPIC,
                        InventoryListener.TYPES,
                        new InventoryListener(new ShowStock(products, shelf)))
                .listen(
                        RatingListener.TOPIC,
                        RatingListener.TYPES,
                        new RatingListener(new ShowRatings(products, shelf)))
                .start();
    }

    private ServiceServer server() {
        var putProduct = new PutProduct(products, shelf, changes, clock);
        return ServiceServer.named(ProductService.NAME, settings, observability)
                .port(PORT)
                .access(access())
                .tokens(new AccessTokens(new PublishedKeys(discovery.client()), clock))
                .credential(credential)
                .route(json ->
                        new ProductController$Route(controller(), json.validator(), json.jsonb()))
                .route(json ->
                        new InternalProductController$Route(
                                new InternalProductController(putProduct, own.currency()),
                                json.validator(),
                                json.jsonb()))
                .raw(new ProductPictures()::addTo)
                .check("mongodb", mongo::isAlive)
                .check(new Check("redis", false, redis::isAlive));
    }

    private ProductController controller() {
        return new ProductController(
                new CreateProduct(products, shelf, own.everybodyMaySell(), clock),
                new UpdateProduct(changes, clock),
                new ArchiveProduct(changes, clock),
                new ShowProduct(products, shelf),
                new ShowProducts(products, shelf),
                new ListProducts(products, shelf),
                new ListCategories(products),
                own.currency());
    }

    private static Access access() {
        return Access.builder()
                .service("PUT", "/internal/products/{id}")
                .open("GET", "/api/products")
                .open("GET", "/api/products/{id}")
                .open("GET", "/api/products/media/{file}")
                .open("GET", "/api/products/search/{keyword}")
                .build();
    }
}
