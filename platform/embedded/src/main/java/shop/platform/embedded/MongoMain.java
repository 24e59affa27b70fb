package shop.platform.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/** The stand-in's process: directory and port. */
final class MongoMain {

    /** A writer waits in its thread for the commit, so this many share one. */
    private static final int WRITERS = 16;

    private MongoMain() {}

    public static void main(String[] arguments) {
        var backend = DurableBackend.open(Path.of(arguments[0], "mongo.mv"));
        var server = new MongoServer(backend);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow, "stop"));
        var port = Integer.parseInt(arguments[1]);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, WRITERS);
        System.out.println(JavaServer.READY);
    }
}
