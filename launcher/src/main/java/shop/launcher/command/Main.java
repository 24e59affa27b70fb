package shop.launcher.command;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;
import shop.launcher.ShopOptions;
import shop.launcher.plan.ShopProblem;
import shop.platform.settings.SettingsProblem;

/** What {@code ./shop} calls: takes the verb and its options to the command of that name. */
@Command(
        name = "./shop",
        description = "The shop by one command.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT)
public final class Main {

    /** Asked for something that cannot be done. */
    private static final int BAD_USAGE = 2;

    private static final int FAILURE = 1;

    public static void main(String[] arguments) {
        System.exit(commands(optionsOf(System.getenv()), System.out).execute(arguments));
    }

    private static ShopOptions optionsOf(Map<String, String> env) {
        var caches = Optional.ofNullable(System.getProperty("shop.aot")).map(Path::of);
        var root = Path.of(System.getProperty("shop.root", ""));
        return ShopOptions.of(root, env).withCaches(caches);
    }

    static CommandLine commands(ShopOptions options, PrintStream out) {
        return new CommandLine(new Main())
                .addSubcommand(new Up(options, out))
                .addSubcommand(new Down(options, out))
                .addSubcommand(new Reset(options, out))
                .addSubcommand(new Status(options, out))
                .addSubcommand(new Logs(options, out))
                .addSubcommand(new Demo(options, out))
                .addSubcommand(new Seed(options, out))
                .addSubcommand(new DeadLetterDesk(options, out))
                .addSubcommand(new Doctor(options, out))
                .addSubcommand(new Train(options))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler((problem, _) -> {
                    var line = problem.getCommandLine();
                    line.getErr().println(problem.getMessage());
                    return BAD_USAGE;
                })
                .setExecutionExceptionHandler((problem, line, _) -> {
                    line.getErr().println(problem.getMessage());
                    return isRefusal(problem) ? BAD_USAGE : FAILURE;
                });
    }

    private static boolean isRefusal(Exception problem) {
        return problem instanceof ShopProblem || problem instanceof SettingsProblem;
    }
}
