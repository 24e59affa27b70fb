package shop.launcher.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import shop.launcher.Shop;
import shop.launcher.ShopOptions;
import shop.launcher.plan.ServiceSpec;
import shop.launcher.plan.ShopProblem;
import shop.launcher.plan.Store;
import shop.platform.jdbc.Database;
import shop.platform.jdbc.DatabaseSettings;
import shop.platform.messaging.DeadLetter;
import shop.platform.messaging.DeadLetters;
import shop.platform.messaging.InboxStore;
import shop.platform.messaging.KafkaSettings;
import shop.platform.mongo.Mongo;
import shop.platform.observability.Observability;
import shop.platform.settings.Settings;

/** The dead letters of all services of the running shop, each where its service keeps them. */
final class LetterBoxes implements AutoCloseable {

    /** A dead letter, and whose it is. */
    record Found(String service, DeadLetters box, DeadLetter letter) {}

    private final Settings settings;
    private final KafkaSettings kafka;
    private final Map<String, DeadLetters> boxes = new LinkedHashMap<>();
    private final List<Runnable> closings = new ArrayList<>();

    private LetterBoxes(Settings settings) {
        this.settings = settings;
        this.kafka = KafkaSettings.of(settings);
    }

    static LetterBoxes open(ShopOptions options) {
        if (Shop.records(options).find(Shop.LAUNCHER).isEmpty()) {
            throw new ShopProblem("The shop is not running; ./shop up starts it.");
        }
        var plan = Shop.plan(options);
        var env = plan.environment(options.env());
        var settings = Settings.of(env).with("MYSQL_MIGRATE", "false").with("MYSQL_POOL_SIZE", "2");
        var boxes = new LetterBoxes(settings);
        try {
            plan.services().stream().filter(LetterBoxes::hasOne).forEach(boxes::add);
            return boxes;
        } catch (RuntimeException e) {
            boxes.close();
            throw e;
        }
    }

    Stream<Found> all() {
        return boxes.entrySet().stream()
                .flatMap(box ->
                        box.getValue().list().stream()
                                .map(letter -> new Found(box.getKey(), box.getValue(), letter)));
    }

    Found find(UUID id) {
        return all().filter(found -> found.letter().id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new ShopProblem(
                                "There is no dead letter %s; ./shop dead-letters lists them."
                                        .formatted(id)));
    }

    @Override
    public void close() {
        closings.reversed().forEach(Runnable::run);
    }

    /** Who keeps nothing notes nothing either: such a service reads all anew when it starts. */
    private static boolean hasOne(ServiceSpec service) {
        return service.needs().contains(Store.KAFKA)
                && (service.needs().contains(Store.MYSQL)
                        || service.needs().contains(Store.MONGODB));
    }

    /** A service listens as a group of its own name. */
    private void add(ServiceSpec service) {
        var name = service.name();
        boxes.put(name, new DeadLetters(kafka, name, inbox(service)));
    }

    private InboxStore inbox(ServiceSpec service) {
        var name = service.name();
        var observability = Observability.of(name, settings);
        closings.add(observability::close);
        if (service.needs().contains(Store.MONGODB)) {
            var mongo = Mongo.open(settings, observability);
            closings.add(mongo::close);
            return mongo.inbox(name);
        }
        var database =
                Database.open(DatabaseSettings.of(settings, service.shortName()), observability);
        closings.add(database::close);
        return database.inbox(name);
    }
}
