package shop.platform.web;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdListTest {

    @Test
    void each_id_is_asked_for_once_in_its_order() {
        assertThat(IdList.of("b, a,,b ,c,")).containsExactly("b", "a", "c");
        assertThat(IdList.numbers("3,1,3")).containsExactly(3L, 1L);
    }

    @Test
    void nothing_asked_for_is_no_id() {
        assertThat(IdList.of(null)).isEmpty();
        assertThat(IdList.of(" ,,")).isEmpty();
        assertThat(IdList.numbers("")).isEmpty();
    }

    @Test
    void a_hundred_are_not_too_many() {
        assertThat(IdList.numbers(upTo(100) + ",100")).hasSize(100);
        assertThatThrownBy(() -> IdList.of(upTo(101))).isInstanceOf(RequestProblem.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1,x", "1.5", "99999999999999999999", "1;2"})
    void what_is_no_number_is_refused(String ids) {
        assertThatThrownBy(() -> IdList.numbers(ids))
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        problem ->
                                assertThat(problem.errors().getFirst().field()).isEqualTo("ids"));
    }

    private static String upTo(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(Integer::toString).collect(joining(","));
    }
}
