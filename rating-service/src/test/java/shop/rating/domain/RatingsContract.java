package shop.rating.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.rating.domain.SomeRatings.ANNA;
import static shop.rating.domain.SomeRatings.ANY;
import static shop.rating.domain.SomeRatings.BAD;
import static shop.rating.domain.SomeRatings.BINH;
import static shop.rating.domain.SomeRatings.GOOD;
import static shop.rating.domain.SomeRatings.LAPTOP;
import static shop.rating.domain.SomeRatings.LATER;
import static shop.rating.domain.SomeRatings.MOUSE;
import static shop.rating.domain.SomeRatings.NOW;
import static shop.rating.domain.SomeRatings.POLICY;
import static shop.rating.domain.SomeRatings.SELLER;
import static shop.rating.domain.SomeRatings.STAFF;
import static shop.rating.domain.SomeRatings.draft;
import static shop.rating.domain.SomeRatings.opinion;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import shop.platform.kernel.Page;
import shop.platform.kernel.Transactions;
import shop.rating.domain.RatingFilter.Sort;
import shop.rating.domain.RatingState.Pending;
import shop.rating.domain.RatingState.Published;
import shop.rating.domain.RatingState.Rejected;

/** What every keeper of ratings does. It has none at first. */
public abstract class RatingsContract {

    private static final RatingId NONE = new RatingId(999_999);

    protected abstract Ratings ratings();

    protected abstract Tallies tallies();

    protected abstract Purchases purchases();

    protected abstract Transactions transactions();

    @Test
    void what_is_added_is_found_again() {
        var rating = add(draft(ANNA.id(), GOOD));

        for (var found :
                List.of(
                        rating,
                        read(rating.id()),
                        ratings().find(ANNA.id(), LAPTOP).orElseThrow())) {
            assertThat(found.origin())
                    .isEqualTo(new Rating.Origin(rating.id(), LAPTOP, ANNA.id(), false, NOW));
            assertThat(found.standing())
                    .isEqualTo(new Rating.Standing(GOOD, new Published(), 0, 0, null, 1, NOW));
            assertThat(found.isChanged()).isFalse();
        }
        assertThat(ratings().find(NONE)).isEmpty();
        assertThat(ratings().find(BINH.id(), LAPTOP)).isEmpty();
        assertThat(ratings().find(ANNA.id(), MOUSE)).isEmpty();
    }

    @Test
    void everything_that_changes_is_found_again() {
        var rating = add(draft(ANNA.id(), GOOD));
        rating.reply(new Reply("Sorry. 💻", SELLER.id(), Reply.From.SELLER, LATER));
        rating.edit(BAD, ANNA, ANY, POLICY, LATER);
        rating.helped();
        rating.report(POLICY, LATER);
        ratings().save(rating);

        var found = read(rating.id());
        assertThat(found.standing()).isEqualTo(rating.standing());
        assertThat(found.standing().version()).isEqualTo(2);

        found.reject("rude", LATER);
        found.withdrawReply(LATER);
        ratings().save(found);
        assertThat(read(rating.id()).standing()).isEqualTo(found.standing());
    }

    @Test
    void what_waits_says_why() {
        var rating = add(draft(LAPTOP, ANNA.id(), BAD, new Pending("a link"), NOW));

        assertThat(read(rating.id()).standing().state()).isEqualTo(new Pending("a link"));
    }

    @Test
    void what_is_removed_is_gone_and_may_be_written_anew() {
        var rating = add(draft(ANNA.id(), GOOD));
        ratings().addVote(rating.id(), BINH.id());

        ratings().remove(rating.id());

        assertThat(ratings().find(rating.id())).isEmpty();
        var next = add(draft(ANNA.id(), BAD));
        assertThat(next.id()).isNotEqualTo(rating.id());
        assertThat(ratings().addVote(next.id(), BINH.id())).isTrue();
    }

    @Test
    void a_vote_counts_once_until_it_is_taken_back() {
        var rating = add(draft(ANNA.id(), GOOD)).id();

        assertThat(ratings().removeVote(rating, BINH.id())).isFalse();
        assertThat(ratings().addVote(rating, BINH.id())).isTrue();
        assertThat(ratings().addVote(rating, BINH.id())).isFalse();
        assertThat(ratings().addVote(rating, STAFF.id())).isTrue();
        assertThat(ratings().removeVote(rating, BINH.id())).isTrue();
        assertThat(ratings().removeVote(rating, BINH.id())).isFalse();
        assertThat(ratings().addVote(rating, BINH.id())).isTrue();
    }

    @Test
    void of_somebodys_reports_the_first_is_kept() {
        var rating = add(draft(ANNA.id(), GOOD)).id();
        var first = new Report(BINH.id(), Report.Reason.SPAM, null);
        var other = new Report(STAFF.id(), Report.Reason.OFF_TOPIC, "About another laptop.");

        assertThat(ratings().addReport(rating, first)).isTrue();
        assertThat(ratings().addReport(rating, new Report(BINH.id(), Report.Reason.FAKE, "!")))
                .isFalse();
        assertThat(ratings().addReport(rating, other)).isTrue();

        assertThat(ratings().reports(rating)).containsExactlyInAnyOrder(first, other);
        assertThat(ratings().reports(NONE)).isEmpty();
    }

    @Test
    void a_purchase_verifies_a_rating_whichever_comes_first() {
        purchases().add(List.of(new Purchase(ANNA.id(), LAPTOP, 1)));
        var after = add(draft(ANNA.id(), GOOD));
        var before = add(draft(BINH.id(), GOOD));
        purchases()
                .add(
                        List.of(
                                new Purchase(BINH.id(), MOUSE, 2),
                                new Purchase(BINH.id(), LAPTOP, 2),
                                new Purchase(ANNA.id(), LAPTOP, 3),
                                new Purchase(BINH.id(), LAPTOP, 2)));
        purchases().add(List.of());
        var without = add(draft(STAFF.id(), BAD));

        assertThat(read(after.id()).origin().verified()).isTrue();
        assertThat(read(before.id()).origin().verified()).isTrue();
        assertThat(read(without.id()).origin().verified()).isFalse();
        assertThat(authors(filter(null, true, Sort.NEWEST))).containsExactly(BINH.id(), ANNA.id());
        assertThat(authors(filter(null, false, Sort.NEWEST))).containsExactly(STAFF.id());
    }

    @Test
    void a_list_has_the_order_and_the_part_asked_for() {
        var first = add(draft(LAPTOP, ANNA.id(), GOOD, new Published(), LATER));
        add(draft(LAPTOP, BINH.id(), BAD, new Published(), NOW));
        add(draft(LAPTOP, STAFF.id(), opinion(3, null, "So so."), new Published(), NOW));
        add(draft(LAPTOP, SELLER.id(), GOOD, new Pending("a link"), LATER));
        add(draft(MOUSE, ANNA.id(), GOOD, new Published(), NOW));
        var second = ratings().find(BINH.id(), LAPTOP).orElseThrow();
        second.helped();
        ratings().save(second);
        first.helped();
        first.helped();
        ratings().save(first);

        assertThat(authors(filter(null, null, Sort.NEWEST)))
                .containsExactly(ANNA.id(), STAFF.id(), BINH.id());
        assertThat(authors(filter(null, null, Sort.HELPFUL)))
                .containsExactly(ANNA.id(), BINH.id(), STAFF.id());
        assertThat(authors(filter(null, null, Sort.HIGHEST)))
                .containsExactly(ANNA.id(), STAFF.id(), BINH.id());
        assertThat(authors(filter(null, null, Sort.LOWEST)))
                .containsExactly(BINH.id(), STAFF.id(), ANNA.id());
        assertThat(authors(filter(3, null, Sort.NEWEST))).containsExactly(STAFF.id());
        assertThat(authors(filter(2, null, Sort.NEWEST))).isEmpty();
        var part =
                ratings()
                        .list(
                                new RatingFilter(
                                        LAPTOP,
                                        null,
                                        RatingStatus.PUBLISHED,
                                        null,
                                        null,
                                        Sort.LOWEST,
                                        new Page(1, 1)));
        assertThat(part.total()).isEqualTo(3);
        assertThat(part.ratings())
                .extracting(it -> it.origin().author())
                .containsExactly(STAFF.id());
    }

    @Test
    void an_author_sees_all_of_his_and_staff_what_waits_longest() {
        add(draft(LAPTOP, ANNA.id(), GOOD, new Pending("a link"), LATER));
        add(draft(MOUSE, ANNA.id(), GOOD, new Rejected("rude"), NOW));
        add(draft(MOUSE, BINH.id(), GOOD, new Pending("a link"), NOW));

        var own = ratings().list(RatingFilter.by(ANNA.id(), new Page(0, 10)));
        var waiting = ratings().list(RatingFilter.waiting(RatingStatus.PENDING, new Page(0, 10)));

        assertThat(own.ratings()).extracting(Rating::product).containsExactly(LAPTOP, MOUSE);
        assertThat(waiting.ratings()).extracting(Rating::product).containsExactly(MOUSE, LAPTOP);
        assertThat(waiting.total()).isEqualTo(2);
    }

    @Test
    void only_what_is_published_is_recounted() {
        add(draft(ANNA.id(), GOOD));
        add(draft(BINH.id(), GOOD));
        add(draft(STAFF.id(), BAD));
        add(draft(LAPTOP, SELLER.id(), GOOD, new Pending("a link"), NOW));
        add(draft(MOUSE, ANNA.id(), GOOD, new Published(), NOW));

        assertThat(ratings().recount(LAPTOP)).containsExactly(1, 0, 0, 0, 2);
        assertThat(ratings().recount(MOUSE)).containsExactly(0, 0, 0, 0, 1);
    }

    @Test
    void a_tally_is_found_again_and_told() {
        assertThat(tallies().find(LAPTOP).count()).isZero();

        change(LAPTOP, 5);
        change(LAPTOP, 5);
        change(MOUSE, 1);

        assertThat(tallies().find(LAPTOP).version()).isEqualTo(2);
        assertThat(tallies().find(LAPTOP).updatedAt()).isEqualTo(LATER);
        assertThat(tallies().find(LAPTOP).histogram())
                .isEqualTo(tallies().take(LAPTOP).histogram())
                .containsEntry("5", 2L)
                .containsEntry("1", 0L);
        assertThat(tallies().products(null, 10)).containsExactly(LAPTOP, MOUSE);
        assertThat(tallies().products(null, 1)).containsExactly(LAPTOP);
        assertThat(tallies().products(LAPTOP, 10)).containsExactly(MOUSE);
        assertThat(tallies().products(MOUSE, 10)).isEmpty();
    }

    @Test
    void a_tally_that_has_not_changed_keeps_its_version() {
        change(LAPTOP, 5);
        transactions().run(() -> tallies().save(tallies().take(LAPTOP)));

        assertThat(tallies().find(LAPTOP).version()).isEqualTo(1);
    }

    private void change(ProductId product, int stars) {
        transactions()
                .run(() -> {
                    var tally = tallies().take(product);
                    tally.move(Optional.empty(), Optional.of(new Stars(stars)), LATER);
                    tallies().save(tally);
                });
    }

    private Rating add(Rating.Draft draft) {
        return transactions()
                .call(() -> {
                    var tally = tallies().take(draft.product());
                    var rating = ratings().add(draft);
                    tallies().save(tally);
                    return rating;
                });
    }

    private Rating read(RatingId id) {
        return ratings().find(id).orElseThrow();
    }

    private List<UserId> authors(RatingFilter filter) {
        return ratings().list(filter).ratings().stream().map(it -> it.origin().author()).toList();
    }

    private static RatingFilter filter(
            @Nullable Integer stars, @Nullable Boolean verified, Sort sort) {
        return new RatingFilter(
                LAPTOP,
                null,
                RatingStatus.PUBLISHED,
                stars == null ? null : new Stars(stars),
                verified,
                sort,
                new Page(0, 100));
    }
}
