package shop.platform.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryBudgetTest {

    private final RetryBudget budget = new RetryBudget();

    @Test
    void ten_retries_are_in_reserve_then_one_per_ten_calls() {
        assertThat(retriesGranted(100)).isEqualTo(10);

        IntStream.range(0, 100).forEach(_ -> budget.noteCall());

        assertThat(retriesGranted(100)).isEqualTo(10);
    }

    @Test
    void quiet_times_save_up_no_more_than_the_reserve() {
        IntStream.range(0, 10_000).forEach(_ -> budget.noteCall());

        assertThat(retriesGranted(100)).isEqualTo(10);
    }

    private long retriesGranted(int wanted) {
        return IntStream.range(0, wanted).filter(_ -> budget.takeRetry()).count();
    }
}
