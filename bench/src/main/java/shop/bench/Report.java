package shop.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures of a run as Markdown tables. */
final class Report {

    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    void print(List<Measure> ours, Measure ceiling, Promises promises) {
        out.println();
        row("measure", "ours/s", "ceiling/s", "ratio", "p50 ms", "p99 ms");
        row("---", "---:", "---:", "---:", "---:", "---:");
        for (var measure : ours) {
            row(
                    measure.name(),
                    number(measure.median(), 0),
                    number(ceiling.median(), 0),
                    number(measure.ratioTo(ceiling), 3),
                    number(measure.millisAt(50), 1),
                    number(measure.millisAt(99), 1));
        }
        row(
                ceiling.name(),
                "",
                number(ceiling.median(), 0),
                "1",
                number(ceiling.millisAt(50), 1),
                number(ceiling.millisAt(99), 1));
        out.println();
        printCpu(Stream.concat(ours.stream(), Stream.of(ceiling)).toList());
        out.println();
        out.printf(
                "%,d orders and %,d payments were acknowledged. %d processors, load average %.1f.%n",
                promises.orders().size(),
                promises.payments().size(),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        out.println(
                "A checkout ends when the order is seen in processing: paid, and its shipment made.");
    }

    private void printCpu(List<Measure> measures) {
        var processes = new TreeSet<String>();
        measures.forEach(measure -> processes.addAll(measure.cpuMicrosEach().keySet()));
        row(Stream.concat(Stream.of("CPU µs each"), processes.stream()));
        row(Stream.concat(Stream.of("---"), processes.stream().map(_ -> "---:")));
        for (var measure : measures) {
            var each = measure.cpuMicrosEach();
            row(
                    Stream.concat(
                            Stream.of(measure.name()),
                            processes.stream()
                                    .map(process -> each.getOrDefault(process, 0L).toString())));
        }
    }

    private void row(String... cells) {
        row(Stream.of(cells));
    }

    private void row(Stream<String> cells) {
        out.println(cells.collect(Collectors.joining(" | ", "| ", " |")));
    }

    private static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%,." + digits + "f", value);
    }
}
