package shop.rating.application;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.rating.domain.SomeRatings.LAPTOP;
import static shop.rating.domain.SomeRatings.LATER;
import static shop.rating.domain.SomeRatings.MOUSE;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shop.platform.test.FakeClock;
import shop.platform.test.InMemoryTransactions;
import shop.rating.application.RecountRatings.Answer;
import shop.rating.domain.RatingEvent;
import shop.rating.domain.RatingEvent.RatingUpdated;

class RecountRatingsTest {

    private static final int STEPS = 200;

    private final List<RatingEvent> news = new ArrayList<>();
    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryRatings ratings = new InMemoryRatings(news::add);
    private final RecountRatings recount =
            new RecountRatings(transactions, ratings, ratings, FakeClock.at(LATER));

    @ParameterizedTest
    @MethodSource("seeds")
    void whatever_people_do_the_tally_is_what_counting_anew_gives(long seed) {
        var refusals = new RandomRatings(seed, transactions, ratings, ratings).run(STEPS);

        assertThat(refusals).isBetween(1, STEPS - 1);
        assertThat(recount.handle(null)).isEqualTo(new Answer(2, 0));
        for (var product : List.of(LAPTOP, MOUSE)) {
            var told =
                    news.stream()
                            .map(event -> (RatingUpdated) event)
                            .filter(event -> event.product().equals(product))
                            .toList();
            assertThat(told)
                    .extracting(RatingUpdated::version)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, told.size()).boxed().toList());
            assertThat(told.getLast().histogram()).isEqualTo(ratings.find(product).histogram());
        }
    }

    @ParameterizedTest
    @MethodSource("fewSeeds")
    void what_was_lost_is_counted_anew_and_told(long seed) {
        new RandomRatings(seed, transactions, ratings, ratings).run(STEPS);
        var right = ratings.find(LAPTOP);
        ratings.lose(LAPTOP);
        var before = news.size();

        assertThat(recount.handle(LAPTOP)).isEqualTo(new Answer(1, 1));
        assertThat(ratings.find(LAPTOP).histogram()).isEqualTo(right.histogram());
        assertThat(ratings.find(LAPTOP).version()).isEqualTo(right.version() + 1);
        assertThat(news).hasSize(before + 1);
        assertThat(recount.handle(LAPTOP)).isEqualTo(new Answer(1, 0));
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 100);
    }

    static LongStream fewSeeds() {
        return LongStream.rangeClosed(1, 5);
    }
}
