package shop.payment;

import java.time.Clock;
import shop.payment.application.CreatePayment;
import shop.payment.application.GiveMoneyBack;
import shop.payment.application.ListPayments;
import shop.payment.application.NoteOrders;
import shop.payment.application.RecordCharge;
import shop.payment.application.RefundPayment;
import shop.payment.application.SettlePayments;
import shop.payment.application.ShowPayment;
import shop.payment.domain.PaymentId;
import shop.payment.infrastructure.http.HttpOrderDesk;
import shop.payment.infrastructure.jdbc.JdbcPayableOrders;
import shop.payment.infrastructure.jdbc.JdbcPayments;
import shop.payment.infrastructure.sandbox.SandboxProvider;
import shop.payment.presentation.messaging.OrderListener;
import shop.payment.presentation.rest.PaymentController;
import shop.payment.presentation.rest.PaymentController$Route;
import shop.platform.discovery.Discovery;
import shop.platform.discovery.PublishedKeys;
import shop.platform.jdbc.Database;
import shop.platform.jdbc.DatabaseSettings;
import shop.platform.kernel.Parts;
import shop.platform.kernel.Running;
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

    private static final int PORT = 8004;

    private final Settings settings;
    private final PaymentSettings own;
    private final KafkaSettings kafka;
    private final Clock clock = Database.clock();
    private final ServiceCredential credential;
    private final Observability observability;
    private final Database database;
    private final Discovery discovery;
    private final JdbcPayments payments;
    private final JdbcPayableOrders orders;
    private final RecordCharge recordCharge;
    private final SandboxProvider provider;
    private final GiveMoneyBack giveMoneyBack;

    private Wiring(Settings settings, Parts parts) {
        this.settings = settings;
        this.own = PaymentSettings.of(settings);
        this.kafka = KafkaSettings.of(settings);
        this.credential = ServiceCredential.of(PaymentService.NAME, settings);
        var databaseSettings = DatabaseSettings.of(settings, "payment");
        settings.check();
        this.observability = parts.add(Observability.of(PaymentService.NAME, settings));
        this.database = parts.add(Database.open(databaseSettings, observability));
        this.discovery = parts.add(Discovery.open(settings, credential, observability));
        this.payments =
                new JdbcPayments(database.sql(), database.transactions(), database.outbox());
        this.orders = new JdbcPayableOrders(database.sql());
        this.recordCharge = new RecordCharge(payments, orders, database.transactions(), clock);
        this.provider =
                parts.add(
                        new SandboxProvider(
                                database.sql(),
                                clock,
                                (key, charge) ->
                                        recordCharge.handle(PaymentId.ofChargeKey(key), charge)));
        this.giveMoneyBack = new GiveMoneyBack(payments, database.transactions(), provider, clock);
    }

    static Running start(Settings settings) {
        return Parts.start(parts -> new Wiring(settings, parts).start(parts));
    }

    private Running start(Parts parts) {
        parts.add(Relay.start(database.outbox(), kafka, observability));
        parts.add(consumer());
        parts.add(observability.repeat("settling", own.settlePeriod(), settlePayments()::handle));
        var server = parts.add(server().start());
        discovery.register(server.port());
        parts.add(discovery::drain);
        return server;
    }

    /** Whoever pays before the news has come asks order-service, so nobody waits for it. */
    private Consumer consumer() {
        var noteOrders = new NoteOrders(orders, payments, database.transactions(), clock);
        return Consumer.builder(kafka, observability)
                .group(PaymentService.NAME)
                .inbox(database.inbox(PaymentService.NAME))
                .pace(Pace.LEISURELY)
                .listen(OrderListener.TOPIC, OrderListener.TYPES, new OrderListener(noteOrders))
                .start();
    }

    private SettlePayments settlePayments() {
        return new SettlePayments(payments, provider, recordCharge, giveMoneyBack);
    }

    private ServiceServer server() {
        return ServiceServer.named(PaymentService.NAME, settings, observability)
                .port(PORT)
                .access(Access.builder().staff("POST", "/api/payments/{id}/refund").build())
                .tokens(new AccessTokens(new PublishedKeys(discovery.client()), clock))
                .credential(credential)
                .idempotency(
                        database.idempotency(),
                        "POST /api/payments",
                        "POST /api/payments/{id}/refund")
                .route(json ->
                        new PaymentController$Route(controller(), json.validator(), json.jsonb()))
                .check("mysql", database::isAlive);
    }

    private PaymentController controller() {
        var createPayment =
                new CreatePayment(
                        payments,
                        orders,
                        new HttpOrderDesk(discovery.client()),
                        provider,
                        recordCharge,
                        clock);
        return new PaymentController(
                createPayment,
                new RefundPayment(payments, database.transactions(), giveMoneyBack, clock),
                new ShowPayment(payments),
                new ListPayments(payments),
                own.currency());
    }
}
