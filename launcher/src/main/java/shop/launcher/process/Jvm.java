package shop.launcher.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The JVM that runs the launcher, to be started again with the same class path for other parts.
 *
 * @param caches holds what the JVM learnt in a training run, for quicker starts; empty for none
 * @param isTraining whether this is that run
 */
public record Jvm(Optional<Path> caches, boolean isTraining) {

    /** The command that runs {@code main}; the class path travels in {@link #classPath}. */
    public List<String> command(Class<?> main, String cache, String maxHeap) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:+UseSerialGC");
        command.add("-Xmx" + maxHeap);
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.addAll(cacheOptions(cache));
        command.add(main.getName());
        return command;
    }

    /** To be given to the process as its variable {@code CLASSPATH}. */
    public static String classPath() {
        return System.getProperty("java.class.path");
    }

    public List<String> cacheOptions(String cache) {
        var file = caches.map(directory -> directory.resolve(cache + ".aot"));
        if (isTraining) {
            return file.map(output -> "-XX:AOTCacheOutput=" + output).stream().toList();
        }
        return file.filter(Files::exists)
                .map(input -> List.of("-XX:AOTCache=" + input, "-Xlog:aot*=error"))
                .orElse(List.of());
    }
}
