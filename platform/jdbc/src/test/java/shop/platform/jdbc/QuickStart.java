package shop.platform.jdbc;

import static java.io.File.pathSeparator;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * How JVMs that start again and again start quickly: from a cache of what the first of them loaded
 * ({@code java -XX:AOTCache}). The cache takes jars only, so directories of classes become jars.
 */
record QuickStart(String classPath, Path cache) {

    private static final List<String> BRIEF = List.of("-XX:TieredStopAtLevel=1", "-Xlog:disable");

    static QuickStart in(Path directory) {
        var classPath =
                Arrays.stream(System.getProperty("java.class.path").split(pathSeparator))
                        .map(Path::of)
                        .filter(Files::exists)
                        .map(entry -> Files.isDirectory(entry) ? jar(entry, directory) : entry)
                        .map(Path::toString)
                        .collect(joining(pathSeparator));
        return new QuickStart(classPath, directory.resolve("child.aot"));
    }

    /** For the JVM that fills the cache when it ends, else for those that use it. */
    List<String> options() {
        var aot = Files.exists(cache) ? "-XX:AOTCache=" : "-XX:AOTCacheOutput=";
        return Stream.concat(BRIEF.stream(), Stream.of(aot + cache)).toList();
    }

    private static Path jar(Path classes, Path directory) {
        try {
            var jar = Files.createTempFile(directory, "classes", ".jar");
            var made =
                    ToolProvider.findFirst("jar")
                            .orElseThrow()
                            .run(
                                    System.out,
                                    System.err,
                                    "--create",
                                    "--file",
                                    jar.toString(),
                                    "-C",
                                    classes.toString(),
                                    ".");
            if (made != 0) {
                throw new IllegalStateException("no jar of " + classes);
            }
            return jar;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
