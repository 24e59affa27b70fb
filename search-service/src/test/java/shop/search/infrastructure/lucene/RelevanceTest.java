package shop.search.infrastructure.lucene;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * How good the order of results is: nDCG@10 of judged queries on the shop's sample products. The
 * score in {@code docs/search.md} is this test's.
 */
class RelevanceTest {

    private static final String JUDGEMENTS = "/shop/search/judgements.txt";
    private static final int DEPTH = 10;

    private record Judged(String query, Map<String, Integer> grades) {

        static Judged of(String line) {
            var parts = line.split(" \\| ", 2);
            var grades =
                    Arrays.stream(parts[1].split(" "))
                            .map(each -> each.split(":"))
                            .collect(
                                    Collectors.toMap(
                                            each -> each[0], each -> Integer.parseInt(each[1])));
            return new Judged(parts[0], grades);
        }

        double score(List<String> skus) {
            var found = skus.stream().map(sku -> grades.getOrDefault(sku, 0)).toList();
            var ideal = grades.values().stream().sorted(Comparator.reverseOrder()).toList();
            return gain(found) / gain(ideal);
        }

        private static double gain(List<Integer> grades) {
            var gain = 0.0;
            for (var i = 0; i < Math.min(DEPTH, grades.size()); i++) {
                gain += (Math.pow(2, grades.get(i)) - 1) * Math.log(2) / Math.log(i + 2);
            }
            return gain;
        }
    }

    @Test
    void results_stand_in_good_order() throws IOException {
        var judged = judgements();
        try (var library = Library.ofSamples()) {
            var scores =
                    judged.stream()
                            .collect(
                                    Collectors.toMap(
                                            each -> each,
                                            each -> each.score(library.skus(each.query()))));
            scores.entrySet().stream()
                    .filter(each -> each.getValue() < 0.999)
                    .sorted(Map.Entry.comparingByValue())
                    .forEach(each ->
                            System.out.printf(
                                    "%.3f %s: %s%n",
                                    each.getValue(),
                                    each.getKey().query(),
                                    library.skus(each.getKey().query())));
            var mean = scores.values().stream().mapToDouble(Double::doubleValue).average();
            System.out.printf(
                    "nDCG@10 of %d judged queries: %.3f%n", judged.size(), mean.orElseThrow());

            assertThat(judged).hasSizeGreaterThanOrEqualTo(60);
            assertThat(mean.orElseThrow()).isGreaterThanOrEqualTo(0.9);
        }
    }

    @Test
    void the_score_falls_when_the_order_is_wrong() {
        var judged = Judged.of("laptop | A:3 B:1");

        assertThat(judged.score(List.of("A", "B"))).isEqualTo(1);
        assertThat(judged.score(List.of("B", "A"))).isBetween(0.1, 0.8);
        assertThat(judged.score(List.of("X", "Y"))).isZero();
    }

    private static List<Judged> judgements() throws IOException {
        try (var file = RelevanceTest.class.getResourceAsStream(JUDGEMENTS)) {
            return new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Judged::of)
                    .toList();
        }
    }
}
