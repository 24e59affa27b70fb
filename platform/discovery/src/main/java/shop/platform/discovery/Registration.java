package shop.platform.discovery;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.platform.observability.Observability;
import shop.platform.security.ServiceCredential;
import shop.platform.settings.Settings;

/**
 * Keeps one instance of a service in the registry by a heartbeat every three seconds. A heartbeat
 * says all there is to know, so a registry that was away or has forgotten everything knows the
 * instance again with the next one. A registry that is away never hinders the service.
 */
final class Registration implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Registration.class);
    private static final String REGISTRY = "discovery-service";
    private static final Duration HEARTBEAT = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** As many heartbeats in a row have to be missed for the registry to count as away. */
    private static final int AWAY = 2;

    private final URI registry;
    private final String place;
    private final String facts;
    private final Transport transport;
    private final ServiceCredential credential;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread heart;
    private volatile String status = "up";
    private int misses;

    Registration(
            URI registry,
            int port,
            Settings settings,
            Transport transport,
            ServiceCredential credential,
            Observability observability) {
        this.registry = registry;
        this.place = observability.service() + "/" + UUID.randomUUID();
        this.facts =
                "port=%d&version=%s&started_at=%s"
                                .formatted(
                                        port, settings.text("SHOP_VERSION", "dev"), Instant.now())
                        + settings.optional("INSTANCE_HOST").map(h -> "&host=" + h).orElse("");
        this.transport = transport;
        this.credential = credential;
        this.heart = observability.start("heartbeat", this::beat);
    }

    /** Tells the registry that no new callers should be sent here. */
    void drain() {
        status = "draining";
        heartbeat();
    }

    /** Takes the instance out of the registry. */
    @Override
    public void close() {
        closing.countDown();
        try {
            heart.join();
            send("DELETE", "/deregister/" + place);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void beat() {
        try {
            do {
                heartbeat();
            } while (!closing.await(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void heartbeat() {
        send("PUT", "/heartbeat/" + place + "?" + facts + "&status=" + status);
    }

    private void send(String method, String path) {
        var headers = Map.of("Authorization", "Bearer " + credential.tokenFor(REGISTRY));
        try {
            var answer = transport.send(method, registry.resolve(path), headers, null, PATIENCE);
            note(answer.isSuccess(), "status " + answer.status());
        } catch (IOException e) {
            note(false, String.valueOf(e.getMessage()));
        }
    }

    /** Says once that the registry is away, be it more than a moment, and once that it is back. */
    private synchronized void note(boolean success, String reason) {
        if (success) {
            if (misses >= AWAY) {
                LOG.info("The registry at {} knows this instance again", registry);
            }
            misses = 0;
        } else if (++misses == AWAY) {
            LOG.warn("The registry at {} cannot be told of this instance: {}", registry, reason);
        }
    }
}
