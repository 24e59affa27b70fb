package shop.platform.embedded;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
                        "--sun-misc-unsafe-memory-access=allow",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dlogback.configurationFile=" + LOGGING));
        setup.tuning().stream().filter(JavaServer::isForTheJvm).forEach(command::add);
        command.add("-cp");
        command.add(classPath());
        command.add(main.getName());
        command.add(setup.directory().toString());
        command.add(Integer.toString(port));
        setup.tuning().stream().filter(value -> !isForTheJvm(value)).forEach(command::add);
        return command;
    }

    /** Ours, made absolute: the store works in another directory than we do. */
    private static String classPath() {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getProperty("java.class.path"))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean isForTheJvm(String value) {
        return value.startsWith("-");
    }
}
