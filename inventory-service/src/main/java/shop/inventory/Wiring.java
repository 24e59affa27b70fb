package shop.inventory;

import java.time.Clock;
import shop.inventory.application.AddWarehouse;
import shop.inventory.application.CorrectStock;
import shop.inventory.application.FollowCatalogue;
import shop.inventory.application.FollowOrders;
import shop.inventory.application.ListMovements;
import shop.inventory.application.ListStock;
import shop.inventory.application.ListWarehouses;
import shop.inventory.application.RecordStock;
import shop.inventory.application.ShowReservation;
import shop.inventory.application.ShowStock;
import shop.inventory.infrastructure.jdbc.JdbcReservations;
import shop.inventory.infrastructure.jdbc.JdbcStocks;
import shop.inventory.infrastructure.jdbc.JdbcWarehouses;
import shop.inventory.presentation.messaging.OrderListener;
import shop.inventory.presentation.messaging.ProductListener;
import shop.inventory.presentation.rest.InventoryController;
import shop.inventory.presentation.rest.InventoryController$Route;
import shop.inventory.presentation.rest.ReservationController;
import shop.inventory.presentation.rest.ReservationController$Route;
import shop.inventory.presentation.rest.WarehouseController;
import shop.inventory.presentation.rest.WarehouseController$Route;
import shop.platform.discovery.Discovery;
import shop.platform.discovery.PublishedKeys;
import shop.platform.jdbc.Database;
import shop.platform.jdbc.DatabaseSettings;
import shop.platform.kernel.Parts;
import shop.platform.kernel.Running;
import shop.platform.messaging.Consumer;
import shop.platform.messaging.KafkaSettings;
import shop.platform.messaging.Relay;
import shop.platform.observability.Observability;
import shop.platform.security.Access;
import shop.platform.security.AccessTokens;
import shop.platform.security.ServiceCredential;
import shop.platform.settings.Settings;
import shop.platform.web.ServiceServer;

/** Puts the service together, innermost first, and takes it apart in the opposite order. */
final class Wiring {

    private static final int PORT = 8005;

    private final Settings settings;
    private final InventorySettings own;
    private final Clock clock = Database.clock();
    private final Observability observability;
    private final Discovery discovery;
    private final Database database;
    private final JdbcStocks stocks;
    private final JdbcReservations reservations;
    private final JdbcWarehouses warehouses;

    private Wiring(Settings settings, Parts parts) {
        this.settings = settings;
        this.own = InventorySettings.of(settings);
        var databaseSettings = DatabaseSettings.of(settings, "inventory");
        var credential = ServiceCredential.of(InventoryService.NAME, settings);
        settings.check();
        this.observability = parts.add(Observability.of(InventoryService.NAME, settings));
        this.database = parts.add(Database.open(databaseSettings, observability));
        this.discovery = parts.add(Discovery.open(settings, credential, observability));
        this.stocks = new JdbcStocks(database.sql(), database.outbox());
        this.reservations = new JdbcReservations(database.sql(), database.outbox());
        this.warehouses = new JdbcWarehouses(database.sql());
    }

    static Running start(Settings settings) {
        return Parts.start(parts -> new Wiring(settings, parts).start(parts));
    }

    private Running start(Parts parts) {
        var kafka = KafkaSettings.of(settings);
        parts.add(Relay.start(database.outbox(), kafka, observability));
        parts.add(consumer(kafka));
        var server = parts.add(server().start());
        discovery.register(server.port());
        parts.add(discovery::drain);
        return server;
    }

    private Consumer consumer(KafkaSettings kafka) {
        var transactions = database.transactions();
        var followOrders =
                new FollowOrders(transactions, reservations, stocks, own.holdTime(), clock);
        var followCatalogue = new FollowCatalogue(transactions, stocks, clock);
        return Consumer.builder(kafka, observability)
                .group(InventoryService.NAME)
                .inbox(database.inbox(InventoryService.NAME))
                .listen(OrderListener.TOPIC, OrderListener.TYPES, new OrderListener(followOrders))
                .listen(
                        ProductListener.TOPIC,
                        ProductListener.TYPES,
                        new ProductListener(followCatalogue))
                .start();
    }

    /** The literal paths come first: the inventory's own would take them for products. */
    private ServiceServer server() {
        return ServiceServer.named(InventoryService.NAME, settings, observability)
                .port(PORT)
                .access(access())
                .tokens(new AccessTokens(new PublishedKeys(discovery.client()), clock))
                .route(json ->
                        new WarehouseController$Route(
                                warehouseController(), json.validator(), json.jsonb()))
                .route(json ->
                        new ReservationController$Route(
                                new ReservationController(new ShowReservation(reservations)),
                                json.jsonb()))
                .route(json ->
                        new InventoryController$Route(
                                inventoryController(), json.validator(), json.jsonb()))
                .idempotency(
                        database.idempotency(),
                        "POST /api/inventory",
                        "POST /api/inventory/{product_id}/adjust",
                        "POST /api/inventory/warehouses")
                .check("mysql", database::isAlive);
    }

    private WarehouseController warehouseController() {
        return new WarehouseController(
                new AddWarehouse(warehouses), new ListWarehouses(warehouses));
    }

    private InventoryController inventoryController() {
        var transactions = database.transactions();
        return new InventoryController(
                new RecordStock(transactions, stocks, warehouses, clock),
                new CorrectStock(transactions, stocks, clock),
                new ShowStock(stocks),
                new ListStock(stocks),
                new ListMovements(stocks));
    }

    private static Access access() {
        return Access.builder()
                .staffOrService("GET", "/api/inventory/reservations/{order_id}")
                .staff("*", "/api/inventory/warehouses")
                .signedIn("GET", "/api/inventory")
                .open("GET", "/api/inventory/{product_id}")
                .open("GET", "/api/inventory/{product_id}/check-stock")
                .staff("*", "/api/inventory/**")
                .build();
    }
}
