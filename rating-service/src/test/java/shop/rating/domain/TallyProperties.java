package shop.rating.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.rating.domain.SomeRatings.LAPTOP;
import static shop.rating.domain.SomeRatings.LATER;
import static shop.rating.domain.SomeRatings.NOW;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import shop.rating.domain.RatingEvent.RatingUpdated;

class TallyProperties {

    /** Each number above 5 takes the first rating back, each other gives one. */
    @Property
    void following_each_rating_gives_what_counting_all_does(
            @ForAll @Size(max = 60) List<@IntRange(min = 1, max = 7) Integer> steps) {
        var ratings = new ArrayList<Stars>();
        var tally = Tally.none(LAPTOP);
        for (int step : steps) {
            if (step <= Stars.MOST) {
                ratings.add(new Stars(step));
                tally.move(Optional.empty(), Optional.of(new Stars(step)), NOW);
            } else if (!ratings.isEmpty()) {
                tally.move(Optional.of(ratings.removeFirst()), Optional.empty(), NOW);
            }
        }

        var sum = ratings.stream().mapToInt(Stars::value).sum();
        assertThat(tally.count()).isEqualTo(ratings.size());
        for (var stars = 1; stars <= Stars.MOST; stars++) {
            var same = new Stars(stars);
            assertThat(tally.count(stars)).isEqualTo(ratings.stream().filter(same::equals).count());
        }
        assertThat(tally.average())
                .isEqualTo(
                        ratings.isEmpty()
                                ? new BigDecimal("0.00")
                                : new BigDecimal(sum)
                                        .divide(
                                                new BigDecimal(ratings.size()),
                                                2,
                                                RoundingMode.HALF_UP));
        assertThat(tally.weightedAverage()).isBetween(BigDecimal.ONE, BigDecimal.valueOf(5));
    }

    @Example
    void what_has_changed_is_told_with_the_next_version() {
        var tally = Tally.restore(LAPTOP, new long[] {0, 0, 1, 0, 1}, 4, NOW);

        tally.move(Optional.empty(), Optional.of(new Stars(5)), LATER);

        assertThat(tally.news())
                .contains(
                        new RatingUpdated(
                                LAPTOP, 5, new BigDecimal("4.33"), 3, tally.histogram(), LATER));
        assertThat(tally.histogram().toString()).isEqualTo("{1=0, 2=0, 3=1, 4=0, 5=2}");
    }

    @Example
    void what_stays_as_it_was_is_no_news() {
        var tally = Tally.restore(LAPTOP, new long[] {0, 0, 0, 0, 1}, 4, NOW);

        tally.move(Optional.of(new Stars(5)), Optional.of(new Stars(5)), LATER);
        tally.move(Optional.empty(), Optional.empty(), LATER);

        assertThat(tally.news()).isEmpty();
        assertThat(tally.version()).isEqualTo(4);
        assertThat(tally.updatedAt()).isEqualTo(NOW);
    }

    @Example
    void few_enthusiasts_weigh_less_than_many() {
        var few = Tally.restore(LAPTOP, new long[] {0, 0, 0, 0, 2}, 1, NOW);
        var many = Tally.restore(LAPTOP, new long[] {0, 0, 0, 20, 80}, 1, NOW);

        assertThat(few.average()).isGreaterThan(many.average());
        assertThat(few.weightedAverage()).isLessThan(many.weightedAverage());
    }
}
