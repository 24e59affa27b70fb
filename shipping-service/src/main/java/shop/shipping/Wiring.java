package shop.shipping;

import java.time.Clock;
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
import shop.shipping.application.EnterRate;
import shop.shipping.application.EnterZone;
import shop.shipping.application.FollowOrders;
import shop.shipping.application.ListRates;
import shop.shipping.application.ListShipments;
import shop.shipping.application.ListZones;
import shop.shipping.application.MoveParcels;
import shop.shipping.application.MoveShipment;
import shop.shipping.application.QuoteShipping;
import shop.shipping.application.RemoveRate;
import shop.shipping.application.RemoveZone;
import shop.shipping.application.SendParcel;
import shop.shipping.application.ShowRate;
import shop.shipping.application.ShowShipment;
import shop.shipping.application.ShowTables;
import shop.shipping.application.ShowZone;
import shop.shipping.application.TrackOrder;
import shop.shipping.application.TrackParcel;
import shop.shipping.application.UpdateRate;
import shop.shipping.application.UpdateZone;
import shop.shipping.application.port.Carrier;
import shop.shipping.application.port.ShipmentBoard;
import shop.shipping.domain.Fulfilments;
import shop.shipping.domain.Rates;
import shop.shipping.domain.Zones;
import shop.shipping.infrastructure.jdbc.JdbcFulfilments;
import shop.shipping.infrastructure.jdbc.JdbcRates;
import shop.shipping.infrastructure.jdbc.JdbcShipmentBoard;
import shop.shipping.infrastructure.jdbc.JdbcZones;
import shop.shipping.infrastructure.simulated.SimulatedCarrier;
import shop.shipping.presentation.messaging.OrderListener;
import shop.shipping.presentation.rest.InternalShippingController;
import shop.shipping.presentation.rest.InternalShippingController$Route;
import shop.shipping.presentation.rest.RateController;
import shop.shipping.presentation.rest.RateController$Route;
import shop.shipping.presentation.rest.RateUses;
import shop.shipping.presentation.rest.ShipmentController;
import shop.shipping.presentation.rest.ShipmentController$Route;
import shop.shipping.presentation.rest.ShipmentUses;
import shop.shipping.presentation.rest.ZoneController;
import shop.shipping.presentation.rest.ZoneController$Route;
import shop.shipping.presentation.rest.ZoneUses;

/** Puts the service together, innermost first, and takes it apart in the opposite order. */
final class Wiring {

    private static final int PORT = 8006;

    private final Settings settings;
    private final ShippingSettings own;
    private final KafkaSettings kafka;
    private final ServiceCredential credential;
    private final Clock clock = Database.clock();
    private final Observability observability;
    private final Database database;
    private final Discovery discovery;
    private final Fulfilments fulfilments;
    private final ShipmentBoard board;
    private final Zones zones;
    private final Rates rates;
    private final Carrier carrier;
    private final ShowTables showTables;

    private Wiring(Settings settings, Parts parts) {
        this.settings = settings;
        this.own = ShippingSettings.of(settings);
        this.kafka = KafkaSettings.of(settings);
        this.credential = ServiceCredential.of(ShippingService.NAME, settings);
        var databaseSettings = DatabaseSettings.of(settings, "shipping");
        settings.check();
        this.observability = parts.add(Observability.of(ShippingService.NAME, settings));
        this.database = parts.add(Database.open(databaseSettings, observability));
        this.discovery = parts.add(Discovery.open(settings, credential, observability));
        this.fulfilments =
                new JdbcFulfilments(database.sql(), database.transactions(), database.outbox());
        this.board = new JdbcShipmentBoard(database.sql());
        this.zones = new JdbcZones(database.sql(), database.transactions());
        this.rates = new JdbcRates(database.sql(), database.transactions());
        this.carrier = new SimulatedCarrier(database.sql(), clock, own.stageDuration());
        this.showTables = new ShowTables(zones, rates, clock);
    }

    static Running start(Settings settings) {
        return Parts.start(parts -> new Wiring(settings, parts).start(parts));
    }

    private Running start(Parts parts) {
        parts.add(Relay.start(database.outbox(), kafka, observability));
        parts.add(consumer());
        var moveParcels =
                new MoveParcels(fulfilments, carrier, database.transactions(), clock, own.pause());
        parts.add(
                observability.repeatWhileBusy("parcels", own.lookInterval(), moveParcels::handle));
        var server = parts.add(server().start());
        discovery.register(server.port());
        parts.add(discovery::drain);
        return server;
    }

    private Consumer consumer() {
        var followOrders =
                new FollowOrders(fulfilments, showTables, carrier, database.transactions(), clock);
        return Consumer.builder(kafka, observability)
                .group(ShippingService.NAME)
                .inbox(database.inbox(ShippingService.NAME))
                .listen(
                        OrderListener.TOPIC,
                        OrderListener.TYPES,
                        new OrderListener(followOrders, own.defaultCountry()))
                .start();
    }

    private ServiceServer server() {
        var shipments = shipmentUses();
        var zoneUses = zoneUses();
        var rateUses = rateUses();
        var internal =
                new InternalShippingController(showTables, carrier.name(), own.defaultCountry());
        return ServiceServer.named(ShippingService.NAME, settings, observability)
                .port(PORT)
                .access(access())
                .tokens(new AccessTokens(new PublishedKeys(discovery.client()), clock))
                .credential(credential)
                .alias("/api/shipping", "/api/shipments")
                .idempotency(
                        database.idempotency(),
                        "POST /api/shipments",
                        "POST /api/shipments/zones",
                        "POST /api/shipments/rates")
                .route(json ->
                        new ShipmentController$Route(
                                new ShipmentController(shipments), json.validator(), json.jsonb()))
                .route(json ->
                        new ZoneController$Route(
                                new ZoneController(zoneUses), json.validator(), json.jsonb()))
                .route(json ->
                        new RateController$Route(
                                new RateController(rateUses), json.validator(), json.jsonb()))
                .route(json -> new InternalShippingController$Route(internal, json.jsonb()))
                .check("mysql", database::isAlive);
    }

    private ShipmentUses shipmentUses() {
        var transactions = database.transactions();
        return new ShipmentUses(
                new SendParcel(fulfilments, board, showTables, carrier, transactions, clock),
                new MoveShipment(fulfilments, board, transactions, clock),
                new ShowShipment(board),
                new TrackOrder(board),
                new TrackParcel(board),
                new ListShipments(board),
                new QuoteShipping(showTables, carrier, own.currency()),
                own.currency());
    }

    private ZoneUses zoneUses() {
        return new ZoneUses(
                new EnterZone(zones),
                new UpdateZone(zones),
                new RemoveZone(zones),
                new ShowZone(zones),
                new ListZones(zones));
    }

    private RateUses rateUses() {
        return new RateUses(
                new EnterRate(rates),
                new UpdateRate(rates),
                new RemoveRate(rates),
                new ShowRate(rates),
                new ListRates(rates));
    }

    private static Access access() {
        return Access.builder()
                .service("GET", "/internal/shipping/tables")
                .open("GET", "/api/shipments/tracking/{number}")
                .open("POST", "/api/shipments/quote")
                .staff("*", "/api/shipments/zones/**")
                .staff("*", "/api/shipments/rates/**")
                .staff("POST", "/api/shipments")
                .staff("PUT", "/api/shipments/{id}/status")
                .build();
    }
}
