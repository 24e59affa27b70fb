package shop.platform.embedded;

/**
 * A stand-in for MongoDB that keeps what it acknowledged, in a JVM of its own. It asks for no
 * password and knows neither transactions nor change streams.
 */
public final class EmbeddedMongo {

    private static final String NAME = "MongoDB";

    private EmbeddedMongo() {}

    public static EmbeddedStore start(StoreSetup setup) {
        var port = Ports.choose(NAME, setup.port());
        var directory = DataDirectory.claim(NAME, setup.directory());
        try {
            setup.progress().accept("starting " + NAME);
            var command = JavaServer.command(MongoMain.class, setup, port, "192m");
            return new StoreLaunch(NAME, directory).run(command, port, JavaServer.READY);
        } catch (StoreFailure e) {
            directory.close();
            throw e;
        }
    }
}
