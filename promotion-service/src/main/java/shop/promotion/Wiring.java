package shop.promotion;

import java.security.SecureRandom;
import java.time.Clock;
import shop.platform.discovery.Discovery;
import shop.platform.discovery.PublishedKeys;
import shop.platform.jdbc.Database;
import shop.platform.jdbc.DatabaseSettings;
import shop.platform.kernel.Parts;
import shop.platform.kernel.Running;
import shop.platform.messaging.Consumer;
import shop.platform.messaging.KafkaSettings;
import shop.platform.messaging.Pace;
import shop.platform.observability.Observability;
import shop.platform.security.Access;
import shop.platform.security.AccessTokens;
import shop.platform.security.ServiceCredential;
import shop.platform.settings.Settings;
import shop.platform.web.ServiceServer;
import shop.promotion.application.AddPromotion;
import shop.promotion.application.AddSamples;
import shop.promotion.application.ApplyCode;
import shop.promotion.application.CheckReservations;
import shop.promotion.application.EditPromotion;
import shop.promotion.application.EvaluateCarts;
import shop.promotion.application.FollowOrders;
import shop.promotion.application.ListAdvertised;
import shop.promotion.application.ListCodes;
import shop.promotion.application.ListPromotions;
import shop.promotion.application.MakeCodes;
import shop.promotion.application.RemovePromotion;
import shop.promotion.application.ShowPromotion;
import shop.promotion.application.TakeRedemption;
import shop.promotion.application.port.OrderDesk;
import shop.promotion.domain.CodeMint;
import shop.promotion.domain.Codes;
import shop.promotion.domain.Promotions;
import shop.promotion.domain.Redemptions;
import shop.promotion.domain.UseCounters;
import shop.promotion.infrastructure.http.HttpCatalogue;
import shop.promotion.infrastructure.http.HttpOrderDesk;
import shop.promotion.infrastructure.jdbc.JdbcCodes;
import shop.promotion.infrastructure.jdbc.JdbcGuesses;
import shop.promotion.infrastructure.jdbc.JdbcPromotions;
import shop.promotion.infrastructure.jdbc.JdbcRedemptions;
import shop.promotion.infrastructure.jdbc.JdbcUseCounters;
import shop.promotion.presentation.messaging.OrderListener;
import shop.promotion.presentation.rest.CodeController;
import shop.promotion.presentation.rest.CodeController$Route;
import shop.promotion.presentation.rest.EvaluationController;
import shop.promotion.presentation.rest.EvaluationController$Route;
import shop.promotion.presentation.rest.InternalPromotionController;
import shop.promotion.presentation.rest.InternalPromotionController$Route;
import shop.promotion.presentation.rest.PromotionController;
import shop.promotion.presentation.rest.PromotionController$Route;

/** Puts the service together, innermost first, and takes it apart in the opposite order. */
final class Wiring {

    private static final int PORT = 8007;

    /** A hundred carts of a hundred lines. */
    private static final long LARGEST_BATCH = 4 * 1024 * 1024;

    private final Settings settings;
    private final PromotionSettings own;
    private final KafkaSettings kafka;
    private final ServiceCredential credential;
    private final Clock clock = Database.clock();
    private final Observability observability;
    private final Database database;
    private final Discovery discovery;
    private final Promotions promotions;
    private final Codes codes;
    private final Redemptions redemptions;
    private final UseCounters counters;
    private final OrderDesk orders;
    private final EvaluateCarts evaluateCarts;
    private final FollowOrders followOrders;

    private Wiring(Settings settings, Parts parts) {
        this.settings = settings;
        this.own = PromotionSettings.of(settings);
        this.kafka = KafkaSettings.of(settings);
        this.credential = ServiceCredential.of(PromotionService.NAME, settings);
        var databaseSettings = DatabaseSettings.of(settings, "promotion");
        settings.check();
        this.observability = parts.add(Observability.of(PromotionService.NAME, settings));
        this.database = parts.add(Database.open(databaseSettings, observability));
        this.discovery = parts.add(Discovery.open(settings, credential, observability));
        this.promotions = new JdbcPromotions(database.sql());
        this.codes = new JdbcCodes(database.sql());
        this.redemptions = new JdbcRedemptions(database.sql());
        this.counters = new JdbcUseCounters(database.sql());
        this.orders = new HttpOrderDesk(discovery.client());
        this.evaluateCarts = new EvaluateCarts(promotions, clock);
        this.followOrders = new FollowOrders(redemptions, counters, database.transactions(), clock);
    }

    static Running start(Settings settings) {
        return Parts.start(parts -> new Wiring(settings, parts).start(parts));
    }

    private Running start(Parts parts) {
        if (own.hasSamples()) {
            new AddSamples(promotions, database.transactions(), own.currency(), clock).handle();
        }
        parts.add(consumer());
        parts.add(observability.repeat("reservations", own.checkPeriod(), check()::handle));
        var server = parts.add(server().start());
        discovery.register(server.port());
        parts.add(discovery::drain);
        return server;
    }

    private CheckReservations check() {
        return new CheckReservations(
                redemptions, orders, followOrders, database.transactions(), clock);
    }

    private Consumer consumer() {
        return Consumer.builder(kafka, observability)
                .group(PromotionService.NAME)
                .inbox(database.inbox(PromotionService.NAME))
                .pace(Pace.BACKGROUND)
                .listen(OrderListener.TOPIC, OrderListener.TYPES, new OrderListener(followOrders))
                .start();
    }

    /** The literal paths come first: others would take them for numbers. */
    private ServiceServer server() {
        return ServiceServer.named(PromotionService.NAME, settings, observability)
                .port(PORT)
                .access(access())
                .tokens(new AccessTokens(new PublishedKeys(discovery.client()), clock))
                .credential(credential)
                .route(json ->
                        new EvaluationController$Route(
                                evaluationController(), json.validator(), json.jsonb()))
                .route(json ->
                        new InternalPromotionController$Route(
                                internalController(), json.validator(), json.jsonb()))
                .route(json ->
                        new PromotionController$Route(
                                promotionController(), json.validator(), json.jsonb()))
                .route(json ->
                        new CodeController$Route(codeController(), json.validator(), json.jsonb()))
                .body("POST /internal/promotions/evaluations", LARGEST_BATCH)
                .idempotency(
                        database.idempotency(),
                        "POST /api/promotions",
                        "POST /api/promotions/{id}/codes")
                .check("mysql", database::isAlive);
    }

    private PromotionController promotionController() {
        var transactions = database.transactions();
        return new PromotionController(
                new AddPromotion(promotions, transactions, clock),
                new EditPromotion(promotions, transactions, clock),
                new RemovePromotion(promotions, transactions, clock),
                new ShowPromotion(promotions),
                new ListPromotions(promotions, clock),
                new ListAdvertised(promotions, clock),
                own.currency());
    }

    private CodeController codeController() {
        var mint = new CodeMint(new SecureRandom());
        return new CodeController(
                new MakeCodes(promotions, codes, mint, database.transactions(), clock),
                new ListCodes(promotions, codes));
    }

    private EvaluationController evaluationController() {
        var applyCode =
                new ApplyCode(
                        evaluateCarts,
                        new HttpCatalogue(discovery.client(), own.currency()),
                        orders,
                        new JdbcGuesses(database.sql()),
                        own.currency(),
                        clock);
        return new EvaluationController(applyCode, evaluateCarts, own.currency());
    }

    private InternalPromotionController internalController() {
        var takeRedemption =
                new TakeRedemption(redemptions, counters, database.transactions(), clock);
        return new InternalPromotionController(evaluateCarts, takeRedemption, own.currency());
    }

    private static Access access() {
        return Access.builder()
                .open("GET", "/api/promotions/active")
                .signedIn("POST", "/api/promotions/apply")
                .service("POST", "/api/promotions/evaluate")
                .service("*", "/internal/**")
                .staff("*", "/api/promotions/**")
                .build();
    }
}
