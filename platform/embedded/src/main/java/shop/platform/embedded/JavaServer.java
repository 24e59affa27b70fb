package shop.platform.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a store that is written in Java: this class path in a small JVM. */
final class JavaServer {

    /** What such a store prints once it answers. */
    static final String READY = "shop-store-ready";

    private static final String LOGGING = "shop/platform/embedded/store-logback.xml";

    private JavaServer() {}

    /** Tuning that starts with a dash is for the JVM, the rest for the store. */
    static List<String> command(Class<?> main, StoreSetup setup, int port, String maxHeap) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-XX:+UseSerialGC",
                        "-Xmx" + maxHeap,
                        "-XX:-UsePerfData",
                        "-Xshare:auto",
                        "--sun-misc-unsafe-memory-access=allow",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dlogback.configurationFile=" + LOGGING));
        setup.tuning().stream().filter(JavaServer::isForTheJvm).forEach(command::add);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(main.getName());
        command.add(setup.directory().toString());
        command.add(Integer.toString(port));
        setup.tuning().stream().filter(value -> !isForTheJvm(value)).forEach(command::add);
        return command;
    }

    private static boolean isForTheJvm(String value) {
        return value.startsWith("-");
    }
}
