package shop.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import shop.launcher.plan.Plan;
import shop.launcher.plan.Store;
import shop.launcher.process.Child;
import shop.launcher.process.Jvm;
import shop.launcher.process.Part;
import shop.launcher.process.ProcessRecords;
import shop.launcher.process.RestartDelays;
import shop.launcher.process.Supervised;
import shop.platform.embedded.EmbeddedKafka;
import shop.platform.embedded.EmbeddedMariaDb;
import shop.platform.embedded.EmbeddedMongo;
import shop.platform.embedded.EmbeddedRedis;
import shop.platform.embedded.EmbeddedStore;
import shop.platform.embedded.StoreSetup;

/** Starts the stores of a plan, each watched in a process of its own. */
final class EmbeddedStores {

    private final Plan plan;
    private final Jvm jvm;
    private final ProcessRecords records;
    private final Consumer<String> say;

    EmbeddedStores(Plan plan, Jvm jvm, ProcessRecords records, Consumer<String> say) {
        this.plan = plan;
        this.jvm = jvm;
        this.records = records;
        this.say = say;
    }

    /** Returns once the store can be used. */
    Part start(Store store) {
        return Supervised.start(
                store.label(),
                plan.ports().of(store),
                () -> launch(store),
                records,
                new RestartDelays(),
                say);
    }

    private Child launch(Store store) {
        var setup =
                StoreSetup.in(plan.home().data(store))
                        .onPort(plan.ports().of(store))
                        .tuned(tuning(store));
        var started =
                switch (store) {
                    case MYSQL -> EmbeddedMariaDb.start(setup, plan.rootPassword());
                    case REDIS -> EmbeddedRedis.start(setup);
                    case MONGODB -> EmbeddedMongo.start(setup);
                    case KAFKA -> EmbeddedKafka.start(setup);
                };
        showLog(plan.home().log(store.label()), started.log());
        return new StoreProcess(started);
    }

    private String[] tuning(Store store) {
        return switch (store) {
            case MYSQL, REDIS -> new String[0];
            case MONGODB, KAFKA -> jvm.cacheOptions(store.label()).toArray(String[]::new);
        };
    }

    /** Lets the log, which lies among the store's data, be found among the other logs. */
    private static void showLog(Path link, Path log) {
        try {
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, log);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot link to " + log, e);
        }
    }

    private record StoreProcess(EmbeddedStore store) implements Child {

        @Override
        public long pid() {
            return store.pid();
        }

        @Override
        public void stop() {
            store.close();
        }
    }
}
