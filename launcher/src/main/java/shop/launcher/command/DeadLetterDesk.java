package shop.launcher.command;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import shop.launcher.ShopOptions;
import shop.launcher.command.LetterBoxes.Found;
import shop.launcher.process.Health;
import shop.platform.messaging.DeadLetter;

/** What the services could not handle: to be looked at, brought to them again, or given up. */
@Command(
        name = "dead-letters",
        description = "Lists the messages that services could not handle; replays or discards one.")
final class DeadLetterDesk implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int NOT_HANDLED = 1;
    private static final int LONGEST_ERROR = 100;

    private final ShopOptions options;
    private final PrintStream out;

    DeadLetterDesk(ShopOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** Lists them. */
    @Override
    public Integer call() {
        try (var boxes = LetterBoxes.open(options)) {
            var found = boxes.all().toList();
            out.println(found.isEmpty() ? "There are no dead letters." : table(found));
        }
        return 0;
    }

    @Command(name = "show", description = "Shows one with all it says.")
    Integer show(@Parameters(paramLabel = "EVENT-ID") UUID id) {
        try (var boxes = LetterBoxes.open(options)) {
            var found = boxes.find(id);
            out.println(table(List.of(found)));
            out.println(found.letter().error());
            out.println(found.box().show(id).payload());
        }
        return 0;
    }

    @Command(
            name = "replay",
            description = "Brings it, and what waits behind it, to its service again, in order.")
    Integer replay(@Parameters(paramLabel = "EVENT-ID") UUID id) {
        try (var boxes = LetterBoxes.open(options)) {
            var found = boxes.find(id);
            var before = ofSameAggregate(found);
            var sent = found.box().replay(found.letter().aggregate());
            var giveUp = System.nanoTime() + PATIENCE.toNanos();
            var isHandled =
                    Health.becomes(
                            () -> ofSameAggregate(found).isEmpty(),
                            () -> System.nanoTime() < giveUp && !hasFailedAgain(found, before));
            out.printf("Sent %d to %s again, in order.%n", sent, found.service());
            return isHandled ? tellSuccess() : tellFailure(ofSameAggregate(found));
        }
    }

    @Command(name = "discard", description = "Gives it up: it will never take effect.")
    Integer discard(@Parameters(paramLabel = "EVENT-ID") UUID id) {
        try (var boxes = LetterBoxes.open(options)) {
            var found = boxes.find(id);
            found.box().discard(id);
            out.printf("Discarded; %s will never handle it.%n", found.service());
            ofSameAggregate(found).stream()
                    .findFirst()
                    .ifPresent(next ->
                            out.println(
                                    "Those behind it wait: ./shop dead-letters replay "
                                            + next.id()));
        }
        return 0;
    }

    private int tellSuccess() {
        out.println("All of it was handled.");
        return 0;
    }

    private int tellFailure(List<DeadLetter> left) {
        left.stream()
                .findFirst()
                .ifPresent(first ->
                        out.printf("Not handled: %s (%s)%n", first.id(), inShort(first.error())));
        return NOT_HANDLED;
    }

    private static List<DeadLetter> ofSameAggregate(Found found) {
        return found.box().list().stream()
                .filter(letter -> letter.aggregate().equals(found.letter().aggregate()))
                .toList();
    }

    /** One that fails again is put aside anew, at another place. */
    private static boolean hasFailedAgain(Found found, List<DeadLetter> before) {
        return !before.containsAll(ofSameAggregate(found));
    }

    private static Table table(List<Found> found) {
        var table = new Table("EVENT", "SERVICE", "TYPE", "OF", "REASON", "ERROR");
        for (var one : found) {
            var letter = one.letter();
            table.row(
                    letter.id().toString(),
                    one.service(),
                    letter.type(),
                    letter.aggregate().type() + " " + letter.aggregate().id(),
                    letter.reason().name(),
                    inShort(letter.error()));
        }
        return table;
    }

    private static String inShort(String error) {
        var line = error.lines().findFirst().orElse("");
        return line.length() > LONGEST_ERROR ? line.substring(0, LONGEST_ERROR) + "…" : line;
    }
}
