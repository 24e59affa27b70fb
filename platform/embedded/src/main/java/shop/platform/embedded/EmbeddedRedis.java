package shop.platform.embedded;

import java.util.ArrayList;
import java.util.List;

/** Redis 7 with its append-only file on, so that it keeps what it was told. */
public final class EmbeddedRedis {

    private static final String NAME = "Redis";

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
            return new StoreLaunch(NAME, directory)
                    .run(command, port, "Ready to accept connections");
        } catch (StoreFailure e) {
            directory.close();
            throw e;
        }
    }
}
