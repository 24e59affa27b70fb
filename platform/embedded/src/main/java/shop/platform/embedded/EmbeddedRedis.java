package shop.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Redis 7 with its append-only file on, so that it keeps what it was told. */
public final class EmbeddedRedis {

    private static final String NAME = "Redis";

    private static final String ADVICE = "WARNING Memory overcommit must be enabled!";

    private EmbeddedRedis() {}

    public static EmbeddedStore start(StoreSetup setup) {
        var port = Ports.choose(NAME, setup.port());
        var directory = DataDirectory.claim(NAME, setup.directory());
        try {
            var file = HostSystem.redisFile();
            var home = new Binaries(setup).unpacked("redis-7.0.15", file, file);
            setup.progress().accept("starting " + NAME);
            var command = new ArrayList<String>();
            command.add(home.resolve(file).toString());
            command.addAll(
                    List.of(
                            "--bind",
                            Ports.HOST,
                            "--port",
                            Integer.toString(port),
                            "--dir",
                            directory.path().toString(),
                            "--appendonly",
                            "yes",
                            "--appendfsync",
                            "everysec",
                            "--save",
                            ""));
            command.addAll(setup.tuning());
            var store =
                    new StoreLaunch(NAME, directory)
                            .run(command, port, "Ready to accept connections");
            dropAdvice(store.log());
            return store;
        } catch (IOException e) {
            directory.close();
            throw new StoreFailure(NAME + " cannot write its log: " + e, e);
        } catch (StoreFailure e) {
            directory.close();
            throw e;
        }
    }

    /**
     * Takes Redis' advice on the kernel's settings, which it cannot be told to keep to itself, out
     * of its log. It appends, so it goes on behind what is left.
     */
    private static void dropAdvice(Path log) throws IOException {
        var lines = Files.readAllLines(log);
        if (lines.removeIf(line -> line.contains(ADVICE))) {
            Files.write(log, lines);
        }
    }
}
