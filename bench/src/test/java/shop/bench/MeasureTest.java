package shop.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasureTest {

    private static final double CLOSE = 1e-9;

    @Test
    void the_ratio_is_the_median_of_the_rounds_ratios() throws Exception {
        var ceiling = measure(100, 1000, 400);
        var ours = measure(10, 500, 20);

        assertThat(ours.ratioTo(ceiling)).isEqualTo(0.1, within(CLOSE));
        assertThat(ours.median()).isEqualTo(20, within(CLOSE));
    }

    @Test
    void a_single_turn_is_held_against_the_median() throws Exception {
        assertThat(measure(20).ratioTo(measure(100, 1000, 400))).isEqualTo(0.05, within(CLOSE));
    }

    private static Measure measure(long... perSecond) throws Exception {
        var measure = new Measure("some", new CpuMeter(Map.of()));
        for (var done : perSecond) {
            measure.add(() -> new Load.Result(done, Duration.ofSeconds(1), Load.histogram()));
        }
        return measure;
    }
}
