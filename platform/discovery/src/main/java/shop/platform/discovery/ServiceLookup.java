package shop.platform.discovery;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.platform.settings.Settings;

/**
 * Where the live instances of a service are. A setting such as {@code PRODUCT_SERVICE_URL} (one or
 * more addresses, parted by commas) stands above the registry. The registry is asked at most every
 * two seconds per service, by one caller while the others go on with the last answer; that answer
 * also serves as long as the registry is away. While no instance is known it is asked ten times a
 * second, as at the start of a shop all look for each other.
 */
public final class ServiceLookup {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceLookup.class);
    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final Duration FRESH_NOTHING = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final URI registry;
    private final Settings settings;
    private final Transport transport;
    private final JsonType<Discovered> json = Jsonb.builder().build().type(Discovered.class);
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    ServiceLookup(URI registry, Settings settings, Transport transport) {
        this.registry = registry;
        this.settings = settings;
        this.transport = transport;
    }

    /** The addresses of {@code service}; none if no instance is known. */
    public List<URI> find(String service) {
        return known.computeIfAbsent(service, this::open).instances();
    }

    private Known open(String service) {
        var setting = service.toUpperCase(Locale.ROOT).replace('-', '_') + "_URL";
        return settings.optional(setting)
                .<Known>map(urls -> new Given(uris(Stream.of(urls.split(",", -1)))))
                .orElseGet(() -> new Registered(service));
    }

    private static List<URI> uris(Stream<String> urls) {
        return urls.map(String::strip).map(URI::create).toList();
    }

    private sealed interface Known {
        List<URI> instances();
    }

    private record Given(List<URI> instances) implements Known {}

    private final class Registered implements Known {

        private final String service;
        private final ReentrantLock asking = new ReentrantLock();
        private volatile List<URI> last = List.of();
        private volatile long askedAt = System.nanoTime() - FRESH.toNanos();

        Registered(String service) {
            this.service = service;
        }

        @Override
        public List<URI> instances() {
            if (isStale() && mayAsk()) {
                try {
                    if (isStale()) {
                        ask();
                    }
                } finally {
                    asking.unlock();
                }
            }
            return last;
        }

        private boolean isStale() {
            var fresh = last.isEmpty() ? FRESH_NOTHING : FRESH;
            return System.nanoTime() - askedAt >= fresh.toNanos();
        }

        /** Who knows nothing yet waits for whoever is asking; all others go on. */
        private boolean mayAsk() {
            if (last.isEmpty()) {
                asking.lock();
                return true;
            }
            return asking.tryLock();
        }

        private void ask() {
            try {
                var uri = registry.resolve("/discover/" + service);
                var answer = transport.send("GET", uri, Map.of(), null, PATIENCE);
                if (answer.isFault()) {
                    throw new IOException("status " + answer.status());
                }
                last = answer.isSuccess() ? parse(answer.body()) : List.of();
            } catch (IOException | RuntimeException e) {
                LOG.warn("Going on with {} for {}: {}", last, service, e.getMessage());
            }
            askedAt = System.nanoTime();
        }

        private List<URI> parse(String body) {
            return uris(json.fromJson(body).instances().stream().map(Discovered.Instance::url));
        }
    }
}
