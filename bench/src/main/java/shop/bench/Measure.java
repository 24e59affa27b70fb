package shop.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/** One thing measured, in several turns. */
final class Measure {

    private final String name;
    private final CpuMeter meter;
    private final List<Load.Result> turns = new ArrayList<>();
    private final Map<String, Duration> cpu = new TreeMap<>();

    Measure(String name, CpuMeter meter) {
        this.name = name;
        this.meter = meter;
    }

    void add(Callable<Load.Result> turn) throws Exception {
        var before = meter.read();
        turns.add(turn.call());
        var after = meter.read();
        after.forEach((process, used) ->
                cpu.merge(process, used.minus(before.getOrDefault(process, used)), Duration::plus));
    }

    String name() {
        return name;
    }

    double last() {
        return turns.getLast().perSecond();
    }

    double median() {
        return median(turns.stream().mapToDouble(Load.Result::perSecond));
    }

    /**
     * What share of {@code other} this comes to: the median over the rounds, each of which compares
     * what was measured one right after the other; of this one's only turn, if it has no more, with
     * the other's median.
     */
    double ratioTo(Measure other) {
        if (turns.size() != other.turns.size()) {
            return median() / other.median();
        }
        return median(
                IntStream.range(0, turns.size())
                        .mapToDouble(round ->
                                turns.get(round).perSecond() / other.turns.get(round).perSecond()));
    }

    private static double median(DoubleStream values) {
        var sorted = values.sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    double millisAt(double percentile) {
        return all().getValueAtPercentile(percentile) / 1000.0;
    }

    /** Processor time of each process for one that came off, in microseconds. */
    Map<String, Long> cpuMicrosEach() {
        var done = Math.max(1, all().getTotalCount());
        var each = new TreeMap<String, Long>();
        cpu.forEach((process, used) -> each.put(process, used.toNanos() / 1000 / done));
        return each;
    }

    private Histogram all() {
        var all = Load.histogram();
        turns.forEach(turn -> all.add(turn.latencies()));
        return all;
    }
}
