package shop.bench;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** What {@code ./shop bench} calls. */
@Command(
        name = "./shop bench",
        description = "Measures the shop under load.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        subcommands = OrdersBench.class)
public final class Main {

    public static void main(String[] arguments) {
        System.exit(
                new CommandLine(new Main())
                        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                        .execute(arguments));
    }
}
