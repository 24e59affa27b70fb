package shop.platform.embedded;

import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreTool;

/** Answers a write only once the file holds it. */
final class DurableBackend extends H2Backend {

    private static final Set<String> READS =
            Set.of(
                    "hello",
                    "isMaster",
                    "ismaster",
                    "ping",
                    "find",
                    "getMore",
                    "killCursors",
                    "aggregate",
                    "count",
                    "distinct",
                    "listCollections",
                    "listDatabases",
                    "listIndexes",
                    "dbStats",
                    "collStats",
                    "serverStatus",
                    "buildInfo",
                    "endSessions");

    private final GroupCommit commits;

    private DurableBackend(MVStore store) {
        super(store);
        this.commits = new GroupCommit(store);
        version(ServerVersion.MONGO_5_0);
    }

    /** Writes the file anew first, without the room that former versions took. */
    static DurableBackend open(Path file) {
        MVStoreTool.compactCleanUp(file.toString());
        if (Files.exists(file)) {
            MVStoreTool.compact(file.toString(), false);
        }
        var store =
                new MVStore.Builder()
                        .fileName(file.toString())
                        .autoCommitDisabled()
                        .compress()
                        .open();
        store.setRetentionTime(0);
        store.setVersionsToKeep(0);
        return new DurableBackend(store);
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        var command = message.getDocument().keySet().iterator().next();
        return READS.contains(command)
                ? super.handleMessage(message)
                : commits.write(() -> super.handleMessage(message));
    }

    @Override
    public void close() {
        commits.close();
        super.close();
    }
}
