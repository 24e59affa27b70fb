package shop.favourite;

import java.time.Clock;
import shop.favourite.application.AddFavourite;
import shop.favourite.application.ChangeFavourites;
import shop.favourite.application.ChangeList;
import shop.favourite.application.CheckProduct;
import shop.favourite.application.CountFavourites;
import shop.favourite.application.CreateList;
import shop.favourite.application.DeleteList;
import shop.favourite.application.EndAlert;
import shop.favourite.application.FollowProducts;
import shop.favourite.application.ListAlerts;
import shop.favourite.application.ListFavourites;
import shop.favourite.application.ListLists;
import shop.favourite.application.MoveToCart;
import shop.favourite.application.RemoveFavourite;
import shop.favourite.application.SetAlert;
import shop.favourite.application.ShowFavourite;
import shop.favourite.application.ShowList;
import shop.favourite.application.ShowSharedList;
import shop.favourite.application.ToggleFavourite;
import shop.favourite.application.port.Cart;
import shop.favourite.application.port.Catalogue;
import shop.favourite.domain.Favourites;
import shop.favourite.domain.Lists;
import shop.favourite.domain.Products;
import shop.favourite.domain.Watches;
import shop.favourite.infrastructure.http.HttpCart;
import shop.favourite.infrastructure.http.HttpCatalogue;
import shop.favourite.infrastructure.jdbc.JdbcFavourites;
import shop.favourite.infrastructure.jdbc.JdbcLists;
import shop.favourite.infrastructure.jdbc.JdbcProducts;
import shop.favourite.infrastructure.jdbc.JdbcWatches;
import shop.favourite.presentation.messaging.InventoryListener;
import shop.favourite.presentation.messaging.ProductListener;
import shop.favourite.presentation.rest.AlertController;
import shop.favourite.presentation.rest.AlertController$Route;
import shop.favourite.presentation.rest.FavouriteController;
import shop.favourite.presentation.rest.FavouriteController$Route;
import shop.favourite.presentation.rest.ListController;
import shop.favourite.presentation.rest.ListController$Route;
import shop.favourite.presentation.rest.SharedListController;
import shop.favourite.presentation.rest.SharedListController$Route;
import shop.platform.discovery.Discovery;
import shop.platform.discovery.PublishedKeys;
import shop.platform.jdbc.Database;
import shop.platform.jdbc.DatabaseSettings;
import shop.platform.kernel.Parts;
import shop.platform.kernel.Running;
import shop.platform.kernel.Transactions;
import shop.platform.messaging.Consumer;
import shop.platform.messaging.KafkaSettings;
import shop.platform.messaging.Pace;
import shop.platform.messaging.Relay;
import shop.platform.observability.Observability;
import shop.platform.security.Access;
import shop.platform.security.AccessTokens;
import shop.platform.security.ServiceCredential;
import shop.platform.settings.Settings;
import shop.platform.web.ServiceServer;

/** Puts the service together, innermost first, and takes it apart in the opposite order. */
final class Wiring {

    private static final int PORT = 8010;

    private final Settings settings;
    private final KafkaSettings kafka;
    private final Clock clock = Database.clock();
    private final Observability observability;
    private final Database database;
    private final Discovery discovery;
    private final Transactions transactions;
    private final Lists lists;
    private final Favourites favourites;
    private final Products products;
    private final Watches watches;
    private final Catalogue catalogue;
    private final Cart cart;

    private Wiring(Settings settings, Parts parts) {
        this.settings = settings;
        this.kafka = KafkaSettings.of(settings);
        var databaseSettings = DatabaseSettings.of(settings, "favourite");
        var credential = ServiceCredential.of(FavouriteService.NAME, settings);
        settings.check();
        this.observability = parts.add(Observability.of(FavouriteService.NAME, settings));
        this.database = parts.add(Database.open(databaseSettings, observability));
        this.discovery = parts.add(Discovery.open(settings, credential, observability));
        this.transactions = database.transactions();
        this.lists = new JdbcLists(database.sql());
        this.favourites = new JdbcFavourites(database.sql());
        this.products = new JdbcProducts(database.sql());
        this.watches = new JdbcWatches(database.sql(), database.outbox());
        this.catalogue = new HttpCatalogue(discovery.client());
        this.cart = new HttpCart(discovery.client());
    }

    static Running start(Settings settings) {
        return Parts.start(parts -> new Wiring(settings, parts).start(parts));
    }

    private Running start(Parts parts) {
        parts.add(Relay.start(database.outbox(), kafka, observability, Pace.BACKGROUND));
        parts.add(consumer());
        var server = parts.add(server().start());
        discovery.register(server.port());
        parts.add(discovery::drain);
        return server;
    }

    private Consumer consumer() {
        var followProducts = new FollowProducts(transactions, products, watches, clock);
        return Consumer.builder(kafka, observability)
                .group(FavouriteService.NAME)
                .inbox(database.inbox(FavouriteService.NAME))
                .pace(Pace.BACKGROUND)
                .listen(
                        ProductListener.TOPIC,
                        ProductListener.TYPES,
                        new ProductListener(followProducts))
                .listen(
                        InventoryListener.TOPIC,
                        InventoryListener.TYPES,
                        new InventoryListener(followProducts))
                .start();
    }

    private ServiceServer server() {
        return ServiceServer.named(FavouriteService.NAME, settings, observability)
                .port(PORT)
                .alias("/api/favorites", "/api/favourites")
                .access(access())
                .tokens(new AccessTokens(new PublishedKeys(discovery.client()), clock))
                .route(json ->
                        new FavouriteController$Route(
                                favouriteController(), json.validator(), json.jsonb()))
                .route(json ->
                        new ListController$Route(listController(), json.validator(), json.jsonb()))
                .route(json ->
                        new AlertController$Route(
                                alertController(), json.validator(), json.jsonb()))
                .route(json ->
                        new SharedListController$Route(
                                new SharedListController(
                                        new ShowSharedList(lists, favourites, products)),
                                json.jsonb()))
                .idempotency(
                        database.idempotency(),
                        "POST /api/favourites",
                        "POST /api/favourites/toggle",
                        "POST /api/favourites/batch",
                        "POST /api/favourites/lists",
                        "POST /api/favourites/{id}/move-to-cart")
                .check("mysql", database::isAlive);
    }

    private FavouriteController favouriteController() {
        var addFavourite =
                new AddFavourite(
                        transactions, lists, favourites, products, watches, catalogue, clock);
        return new FavouriteController(
                addFavourite,
                new ChangeFavourites(
                        transactions, lists, favourites, products, watches, catalogue, clock),
                new ToggleFavourite(
                        transactions, lists, favourites, products, watches, addFavourite, clock),
                new RemoveFavourite(transactions, lists, favourites, products, watches, clock),
                new ListFavourites(lists, favourites, products),
                new ShowFavourite(favourites, products),
                new CountFavourites(favourites),
                new CheckProduct(favourites, watches),
                new MoveToCart(transactions, lists, favourites, products, watches, cart, clock));
    }

    private ListController listController() {
        return new ListController(
                new ListLists(transactions, lists, favourites, clock),
                new ShowList(lists, favourites),
                new CreateList(transactions, lists, clock),
                new ChangeList(transactions, lists, favourites, clock),
                new DeleteList(transactions, lists, favourites, products, watches, clock));
    }

    private AlertController alertController() {
        return new AlertController(
                new SetAlert(transactions, lists, favourites, products, watches, catalogue, clock),
                new ListAlerts(watches, products),
                new EndAlert(watches));
    }

    private static Access access() {
        return Access.builder().open("GET", "/api/favourites/shared/{token}").build();
    }
}
