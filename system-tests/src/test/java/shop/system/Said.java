package shop.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import shop.launcher.command.Main;
import shop.launcher.process.Jvm;

/** What a command of {@code ./shop} said, and how it ended. */
record Said(int status, String out, String err) {

    /** Runs the launcher as the script does, in a process of its own. */
    static Said by(Map<String, String> env, List<String> arguments)
            throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var command = new ArrayList<>(List.of(java.toString(), "-XX:+UseSerialGC", "-Xmx256m"));
        command.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dshop.root=" + Path.of("..").toAbsolutePath().normalize(),
                        Main.class.getName()));
        command.addAll(arguments);
        var out = Files.createTempFile("shop-said", ".out");
        var err = Files.createTempFile("shop-said", ".err");
        try {
            var builder =
                    new ProcessBuilder(command)
                            .redirectOutput(out.toFile())
                            .redirectError(err.toFile());
            builder.environment().clear();
            builder.environment().putAll(env);
            builder.environment().put("CLASSPATH", Jvm.classPath());
            var status = builder.start().waitFor();
            return new Said(status, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }
}
