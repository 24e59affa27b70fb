package shop.rating;

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
import shop.platform.messaging.Relay;
import shop.platform.observability.Observability;
import shop.platform.security.Access;
import shop.platform.security.AccessTokens;
import shop.platform.security.ServiceCredential;
import shop.platform.settings.Settings;
import shop.platform.web.ServiceServer;
import shop.rating.application.EditRating;
import shop.rating.application.ListRatings;
import shop.rating.application.ListReports;
import shop.rating.application.ModerateRating;
import shop.rating.application.RatingChanges;
import shop.rating.application.RecordPurchases;
import shop.rating.application.RecountRatings;
import shop.rating.application.RemoveRating;
import shop.rating.application.ReplyToRating;
import shop.rating.application.ReportRating;
import shop.rating.application.ShowProductRatings;
import shop.rating.application.ShowRating;
import shop.rating.application.VoteHelpful;
import shop.rating.application.WriteRating;
import shop.rating.domain.ModerationPolicy;
import shop.rating.domain.ModerationPolicy.Extent;
import shop.rating.infrastructure.http.HttpCatalogue;
import shop.rating.infrastructure.jdbc.JdbcPurchases;
import shop.rating.infrastructure.jdbc.JdbcRatings;
import shop.rating.infrastructure.jdbc.JdbcTallies;
import shop.rating.presentation.messaging.OrderListener;
import shop.rating.presentation.rest.ModerationController;
import shop.rating.presentation.rest.ModerationController$Route;
import shop.rating.presentation.rest.RatingController;
import shop.rating.presentation.rest.RatingController$Route;

/** Puts the service together, innermost first, and takes it apart in the opposite order. */
final class Wiring {

    private static final int PORT = 8008;

    private final Settings settings;
    private final ModerationPolicy policy;
    private final Clock clock = Database.clock();
    private final Observability observability;
    private final Discovery discovery;
    private final Database database;
    private final JdbcRatings ratings;
    private final JdbcTallies tallies;
    private final RatingChanges changes;

    private Wiring(Settings settings, Parts parts) {
        this.settings = settings;
        this.policy = policy(RatingSettings.of(settings));
        var databaseSettings = DatabaseSettings.of(settings, "rating");
        var credential = ServiceCredential.of(RatingService.NAME, settings);
        settings.check();
        this.observability = parts.add(Observability.of(RatingService.NAME, settings));
        this.database = parts.add(Database.open(databaseSettings, observability));
        this.discovery = parts.add(Discovery.open(settings, credential, observability));
        this.ratings = new JdbcRatings(database.sql());
        this.tallies = new JdbcTallies(database.sql(), database.outbox());
        this.changes = new RatingChanges(database.transactions(), ratings, tallies, clock);
    }

    static Running start(Settings settings) {
        return Parts.start(parts -> new Wiring(settings, parts).start(parts));
    }

    private static ModerationPolicy policy(RatingSettings own) {
        return new ModerationPolicy(
                Extent.named(own.moderation()).orElseThrow(),
                own.bannedWords(),
                own.reportsToQueue());
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
        var recordPurchases = new RecordPurchases(new JdbcPurchases(database.sql()));
        return Consumer.builder(kafka, observability)
                .group(RatingService.NAME)
                .inbox(database.inbox(RatingService.NAME))
                .pace(Pace.BACKGROUND)
                .listen(
                        OrderListener.TOPIC,
                        OrderListener.TYPES,
                        new OrderListener(recordPurchases))
                .start();
    }

    /** The literal paths come first: the others would take them for products. */
    private ServiceServer server() {
        return ServiceServer.named(RatingService.NAME, settings, observability)
                .port(PORT)
                .access(access())
                .tokens(new AccessTokens(new PublishedKeys(discovery.client()), clock))
                .route(json ->
                        new ModerationController$Route(
                                moderationController(), json.validator(), json.jsonb()))
                .route(json ->
                        new RatingController$Route(
                                ratingController(), json.validator(), json.jsonb()))
                .idempotency(database.idempotency(), "POST /api/ratings")
                .check("mysql", database::isAlive);
    }

    private RatingController ratingController() {
        var transactions = database.transactions();
        var catalogue = new HttpCatalogue(discovery.client());
        return new RatingController(
                new WriteRating(transactions, ratings, tallies, catalogue, policy, clock),
                new EditRating(changes, policy, clock),
                new RemoveRating(transactions, ratings, tallies, clock),
                new VoteHelpful(changes, ratings),
                new ReportRating(changes, ratings, policy, clock),
                new ReplyToRating(changes, ratings, catalogue, clock),
                new ShowRating(ratings),
                new ListRatings(ratings),
                new ShowProductRatings(ratings, tallies));
    }

    private ModerationController moderationController() {
        return new ModerationController(
                new ListRatings(ratings),
                new ListReports(ratings),
                new ModerateRating(changes, clock),
                new RecountRatings(database.transactions(), ratings, tallies, clock));
    }

    private static Access access() {
        return Access.builder()
                .signedIn("GET", "/api/ratings/mine")
                .staff("GET", "/api/ratings/moderation")
                .staff("PUT", "/api/ratings/{id}/moderation")
                .staff("GET", "/api/ratings/{id}/reports")
                .staff("POST", "/api/ratings/recount")
                .open("GET", "/api/ratings/reviews/{id}")
                .open("GET", "/api/ratings/product/{product_id}")
                .open("GET", "/api/ratings/{product_id}")
                .build();
    }
}
