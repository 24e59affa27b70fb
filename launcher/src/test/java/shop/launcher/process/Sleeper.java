package shop.launcher.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A program that does nothing until it is ended. */
final class Sleeper {

    private Sleeper() {}

    static Child start(Path directory) {
        return program(directory).start();
    }

    static Program program(Path directory) {
        return new Program(
                List.of("sleep", "600"),
                Map.of("PATH", "/usr/bin:/bin"),
                directory.resolve("sleeper.log"));
    }
}
