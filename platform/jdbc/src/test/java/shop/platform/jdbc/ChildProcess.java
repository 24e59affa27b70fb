package shop.platform.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import shop.platform.settings.Settings;

/** Another JVM of the test service, to be stopped, paused and killed. */
final class ChildProcess implements AutoCloseable {

    static final String READY = "ready";

    private final Process process;

    private ChildProcess(Process process) {
        this.process = process;
    }

    /** The tables are there already, so the child makes do with the service's own account. */
    static ChildProcess start(
            Class<?> main,
            List<String> options,
            Map<String, String> settings,
            Object... arguments) {
        return start(System.getProperty("java.class.path"), main, options, settings, arguments);
    }

    /** With another class path than this JVM's. */
    static ChildProcess start(
            String classPath,
            Class<?> main,
            List<String> options,
            Map<String, String> settings,
            Object... arguments) {
        var own = DatabaseSettings.of(Settings.of(settings), "alpha").own();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of("-cp", classPath, main.getName()));
        Arrays.stream(arguments).map(Object::toString).forEach(command::add);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(settings);
        builder.environment().put("MYSQL_MIGRATE", "false");
        builder.environment().put("ALPHA_MYSQL_PASSWORD", own.password());
        try {
            return new ChildProcess(builder.start());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns once the child says that it is ready; what it says later is shown. */
    ChildProcess ready() {
        awaitLine(READY);
        Thread.ofVirtual().start(() -> awaitLine(""));
        return this;
    }

    /** Waits until the child has ended by itself. */
    int exitStatus() {
        try {
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                throw new IllegalStateException("the child goes on and on");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String output() {
        try {
            return new String(process.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    void pause() {
        signal("STOP");
    }

    void goOn() {
        signal("CONT");
    }

    void stop() {
        process.destroy();
        exitStatus();
    }

    void kill() {
        process.destroyForcibly();
        exitStatus();
    }

    @Override
    public void close() {
        kill();
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitLine(String wanted) {
        var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        try {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                System.out.println("child " + process.pid() + ": " + line);
                if (line.equals(wanted)) {
                    return;
                }
            }
        } catch (IOException e) {
            System.out.println("child " + process.pid() + " is gone: " + e.getMessage());
        }
    }
}
