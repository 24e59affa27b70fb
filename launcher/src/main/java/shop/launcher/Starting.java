package shop.launcher;

import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import shop.launcher.plan.Plan;
import shop.launcher.plan.ServiceSpec;
import shop.launcher.plan.ShopProblem;
import shop.launcher.plan.Store;
import shop.launcher.process.Health;
import shop.launcher.process.Part;
import shop.platform.messaging.KafkaSettings;
import shop.platform.messaging.Topics;
import shop.platform.settings.Settings;

/** Starts all stores at once, and each service as soon as the stores it needs are ready. */
final class Starting {

    private final Plan plan;
    private final EmbeddedStores embedded;
    private final ServiceStarter starter;
    private final KafkaSettings kafka;
    private final Parts parts;
    private final Progress progress;

    /** Not virtual ones, which load classes side by side at the risk of a deadlock. */
    private final ExecutorService executor =
            Executors.newCachedThreadPool(Thread.ofPlatform().name("start-", 1).factory());

    private final Map<Store, CompletableFuture<Void>> stores = new EnumMap<>(Store.class);

    Starting(
            Plan plan,
            Map<String, String> env,
            EmbeddedStores embedded,
            ServiceStarter starter,
            Parts parts,
            Progress progress) {
        this.plan = plan;
        this.embedded = embedded;
        this.starter = starter;
        this.kafka = KafkaSettings.of(Settings.of(env));
        this.parts = parts;
        this.progress = progress;
    }

    /** Returns once all services say that they are ready; throws the first thing that fails. */
    void run() {
        try (executor) {
            for (var store : Store.values()) {
                stores.put(store, CompletableFuture.runAsync(() -> begin(store), executor));
            }
            awaitAll(plan.services().stream().map(this::start).toList());
        }
    }

    /** Breaks off what is being started, and returns when nothing more will be. */
    void stop() {
        executor.shutdownNow();
        executor.close();
    }

    private void begin(Store store) {
        if (plan.embedded().contains(store)) {
            timed(parts.stores(), () -> embedded.start(store));
        }
        if (store == Store.KAFKA && isNeeded(store)) {
            Topics.create(kafka, Topics.all(partitions()));
        }
    }

    private int partitions() {
        return plan.embedded().contains(Store.KAFKA)
                ? Topics.PARTITIONS_ON_ONE_MACHINE
                : Topics.PARTITIONS;
    }

    private boolean isNeeded(Store store) {
        return plan.services().stream().anyMatch(service -> service.needs().contains(store));
    }

    private CompletableFuture<Void> start(ServiceSpec service) {
        var needed = service.needs().stream().map(stores::get).toArray(CompletableFuture<?>[]::new);
        var layer = service.isRegistry() ? parts.registry() : parts.services();
        return CompletableFuture.allOf(needed)
                .thenRunAsync(
                        () -> timed(layer, () -> starter.start(service, plan.ports().of(service))),
                        executor)
                .thenRunAsync(() -> awaitReady(service), executor);
    }

    private void awaitReady(ServiceSpec service) {
        var ready = URI.create("http://127.0.0.1:" + plan.ports().of(service) + "/health/ready");
        if (!Health.becomes(() -> Health.isGood(ready), () -> true)) {
            throw new ShopProblem("%s does not get ready: see %s".formatted(service.name(), ready));
        }
    }

    private void timed(Parts.Layer layer, Supplier<Part> start) {
        var begin = System.nanoTime();
        var part = start.get();
        layer.add(part);
        progress.started(part.name(), part.port(), Duration.ofNanos(System.nanoTime() - begin));
    }

    private static void awaitAll(List<CompletableFuture<Void>> started) {
        try {
            CompletableFuture.allOf(started.toArray(CompletableFuture<?>[]::new)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
