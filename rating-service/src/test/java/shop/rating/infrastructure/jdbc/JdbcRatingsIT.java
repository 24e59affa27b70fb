package shop.rating.infrastructure.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.rating.domain.SomeRatings.ANNA;
import static shop.rating.domain.SomeRatings.GOOD;
import static shop.rating.domain.SomeRatings.LAPTOP;
import static shop.rating.domain.SomeRatings.NOW;
import static shop.rating.domain.SomeRatings.draft;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.platform.jdbc.Sql;
import shop.platform.kernel.Transactions;
import shop.platform.test.FakeClock;
import shop.rating.application.RandomRatings;
import shop.rating.application.RecountRatings;
import shop.rating.domain.Purchases;
import shop.rating.domain.Ratings;
import shop.rating.domain.RatingsContract;
import shop.rating.domain.Stars;
import shop.rating.domain.Tallies;

class JdbcRatingsIT extends RatingsContract {

    @RegisterExtension static final RatingTables TABLES = new RatingTables();

    private final Ratings ratings = new JdbcRatings(TABLES.database().sql());
    private final Tallies tallies =
            new JdbcTallies(TABLES.database().sql(), TABLES.database().outbox());

    @Override
    protected Ratings ratings() {
        return ratings;
    }

    @Override
    protected Tallies tallies() {
        return tallies;
    }

    @Override
    protected Purchases purchases() {
        return new JdbcPurchases(TABLES.database().sql());
    }

    @Override
    protected Transactions transactions() {
        return TABLES.database().transactions();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatever_people_do_the_tally_is_what_counting_anew_gives(long seed) {
        new RandomRatings(seed, transactions(), ratings, tallies).run(150);
        var recount = new RecountRatings(transactions(), ratings, tallies, FakeClock.at(NOW));

        assertThat(recount.handle(null)).isEqualTo(new RecountRatings.Answer(2, 0));
        assertThat(TABLES.number("SELECT COUNT(*) FROM rating_outbox_events"))
                .isEqualTo(TABLES.number("SELECT SUM(version) FROM rating_products"));
        assertThat(
                        TABLES.number(
                                """
                                SELECT COUNT(*) FROM ratings r
                                 WHERE helpful <> (SELECT COUNT(*) FROM rating_votes v
                                                    WHERE v.rating_id = r.id)
                                """))
                .isZero();

        TABLES.database()
                .sql()
                .use(handle -> handle.execute("UPDATE rating_products SET stars_3 = stars_3 + 1"));
        assertThat(recount.handle(null)).isEqualTo(new RecountRatings.Answer(2, 2));
        assertThat(recount.handle(null)).isEqualTo(new RecountRatings.Answer(2, 0));
    }

    @Test
    void a_tally_and_its_news_are_kept_together_or_not_at_all() {
        assertThatThrownBy(() ->
                        transactions()
                                .run(() -> {
                                    var tally = tallies.take(LAPTOP);
                                    ratings.add(draft(ANNA.id(), GOOD));
                                    tally.move(Optional.empty(), Optional.of(new Stars(5)), NOW);
                                    tallies.save(tally);
                                    throw new IllegalStateException("killed");
                                }))
                .hasMessage("killed");

        assertThat(tallies.find(LAPTOP).count()).isZero();
        assertThat(ratings.find(ANNA.id(), LAPTOP)).isEmpty();
        assertThat(TABLES.number("SELECT COUNT(*) FROM rating_outbox_events")).isZero();
    }

    @Test
    void the_database_itself_keeps_to_one_rating_per_author_and_product() {
        transactions()
                .run(() -> {
                    tallies.take(LAPTOP);
                    ratings.add(draft(ANNA.id(), GOOD));
                });

        assertThatThrownBy(() -> ratings.add(draft(ANNA.id(), GOOD)))
                .isInstanceOfSatisfying(
                        RuntimeException.class,
                        fault -> assertThat(Sql.isDuplicateKey(fault)).isTrue());
    }
}
