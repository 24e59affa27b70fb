package shop.search;

import java.time.Clock;
import shop.platform.discovery.Discovery;
import shop.platform.discovery.PublishedKeys;
import shop.platform.kernel.Parts;
import shop.platform.kernel.Running;
import shop.platform.messaging.KafkaSettings;
import shop.platform.messaging.Listener;
import shop.platform.messaging.LogReader;
import shop.platform.messaging.Pace;
import shop.platform.observability.Observability;
import shop.platform.redis.Redis;
import shop.platform.security.Access;
import shop.platform.security.AccessTokens;
import shop.platform.security.ServiceCredential;
import shop.platform.settings.Settings;
import shop.platform.web.Check;
import shop.platform.web.ServiceServer;
import shop.search.application.Reindex;
import shop.search.application.SearchProducts;
import shop.search.application.ShowPopular;
import shop.search.application.ShowZeroResults;
import shop.search.application.SuggestQueries;
import shop.search.infrastructure.http.HttpStocks;
import shop.search.infrastructure.lucene.ReplicaIndex;
import shop.search.infrastructure.messaging.CatalogueNewsCodec;
import shop.search.infrastructure.redis.RedisQueryLog;
import shop.search.infrastructure.redis.RedisResults;
import shop.search.infrastructure.redis.SharedRebuilding;
import shop.search.presentation.rest.SearchController;
import shop.search.presentation.rest.SearchController$Route;

/** Puts the service together, innermost first, and takes it apart in the opposite order. */
final class Wiring {

    private static final int PORT = 8009;

    /** At a sale stock changes with every order, and each change makes another state to search. */
    private static final Pace PACE = Pace.LEISURELY;

    private final Settings settings;
    private final SearchSettings own;
    private final KafkaSettings kafka;
    private final ServiceCredential credential;
    private final Clock clock = Clock.systemUTC();
    private final Observability observability;
    private final Redis redis;
    private final Discovery discovery;
    private final ReplicaIndex index;
    private final RedisQueryLog log;
    private final SharedRebuilding rebuilding;

    private Wiring(Settings settings, Parts parts) {
        this.settings = settings;
        this.own = SearchSettings.of(settings);
        this.kafka = KafkaSettings.of(settings);
        this.credential = ServiceCredential.of(SearchService.NAME, settings);
        settings.check();
        this.observability = parts.add(Observability.of(SearchService.NAME, settings));
        this.redis = parts.add(Redis.open(settings, observability));
        this.discovery = parts.add(Discovery.open(settings, credential, observability));
        this.index =
                parts.add(
                        new ReplicaIndex(
                                this::reader,
                                new HttpStocks(discovery.client()),
                                own.ranges(),
                                clock,
                                observability));
        this.log = parts.add(new RedisQueryLog(redis, clock));
        this.rebuilding = parts.add(new SharedRebuilding(redis, index));
    }

    static Running start(Settings settings) {
        return Parts.start(parts -> new Wiring(settings, parts).start(parts));
    }

    private Running start(Parts parts) {
        var server = parts.add(server().start());
        discovery.register(server.port());
        parts.add(discovery::drain);
        return server;
    }

    private LogReader reader(Listener listener) {
        var reader = LogReader.builder(kafka, observability).name("catalogue").pace(PACE);
        CatalogueNewsCodec.TYPES.forEach(reader::read);
        return reader.start(listener);
    }

    private ServiceServer server() {
        return ServiceServer.named(SearchService.NAME, settings, observability)
                .port(PORT)
                .access(access())
                .tokens(new AccessTokens(new PublishedKeys(discovery.client()), clock))
                .credential(credential)
                .route(json ->
                        new SearchController$Route(controller(), json.validator(), json.jsonb()))
                .check("index", index::isReady)
                .check(new Check("redis", false, redis::isAlive));
    }

    private SearchController controller() {
        return new SearchController(
                new SearchProducts(index, new RedisResults(redis), log),
                new SuggestQueries(index),
                new ShowPopular(log, own.popularAtLeast()),
                new ShowZeroResults(log),
                new Reindex(rebuilding),
                own.currency(),
                own.ranges());
    }

    private static Access access() {
        return Access.builder()
                .open("GET", "/api/search")
                .open("GET", "/api/search/advanced")
                .open("GET", "/api/search/suggest")
                .open("GET", "/api/search/popular")
                .staff("GET", "/api/search/zero-results")
                .staff("GET", "/api/search/reindex")
                .staff("POST", "/api/search/reindex")
                .build();
    }
}
