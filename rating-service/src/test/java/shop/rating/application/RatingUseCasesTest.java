package shop.rating.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.rating.domain.SomeRatings.ANNA;
import static shop.rating.domain.SomeRatings.ANY;
import static shop.rating.domain.SomeRatings.BAD;
import static shop.rating.domain.SomeRatings.BINH;
import static shop.rating.domain.SomeRatings.GOOD;
import static shop.rating.domain.SomeRatings.LAPTOP;
import static shop.rating.domain.SomeRatings.MOUSE;
import static shop.rating.domain.SomeRatings.NOW;
import static shop.rating.domain.SomeRatings.POLICY;
import static shop.rating.domain.SomeRatings.SELLER;
import static shop.rating.domain.SomeRatings.STAFF;
import static shop.rating.domain.SomeRatings.opinion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import shop.platform.kernel.Page;
import shop.platform.test.FakeClock;
import shop.platform.test.InMemoryTransactions;
import shop.rating.application.ModerateRating.Decision;
import shop.rating.application.port.Catalogue;
import shop.rating.domain.Opinion;
import shop.rating.domain.Person;
import shop.rating.domain.Purchase;
import shop.rating.domain.RatingEvent;
import shop.rating.domain.RatingFilter.Sort;
import shop.rating.domain.RatingId;
import shop.rating.domain.RatingProblem.AlreadyRated;
import shop.rating.domain.RatingProblem.NotYourProduct;
import shop.rating.domain.RatingProblem.ProductNotFound;
import shop.rating.domain.RatingProblem.RatingNotFound;
import shop.rating.domain.RatingStatus;
import shop.rating.domain.Reply;
import shop.rating.domain.Report;
import shop.rating.domain.UserId;

class RatingUseCasesTest {

    private final List<RatingEvent> news = new ArrayList<>();
    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryRatings ratings = new InMemoryRatings(news::add);
    private final Catalogue catalogue =
            product -> product.equals(LAPTOP) ? Optional.of(SELLER.id()) : Optional.empty();
    private final FakeClock clock = FakeClock.at(NOW);
    private final RatingChanges changes = new RatingChanges(transactions, ratings, ratings, clock);
    private final WriteRating writeRating =
            new WriteRating(transactions, ratings, ratings, catalogue, POLICY, clock);
    private final EditRating editRating = new EditRating(changes, POLICY, clock);
    private final RemoveRating removeRating =
            new RemoveRating(transactions, ratings, ratings, clock);
    private final ModerateRating moderateRating = new ModerateRating(changes, clock);
    private final VoteHelpful voteHelpful = new VoteHelpful(changes, ratings);
    private final ReportRating reportRating = new ReportRating(changes, ratings, POLICY, clock);
    private final ReplyToRating replyToRating =
            new ReplyToRating(changes, ratings, catalogue, clock);
    private final ShowRating showRating = new ShowRating(ratings);
    private final ShowProductRatings showProduct = new ShowProductRatings(ratings, ratings);

    @Test
    void what_is_written_is_shown_counted_and_told() {
        var written = write(ANNA, GOOD);

        assertThat(written.status()).isEqualTo(RatingStatus.PUBLISHED);
        assertThat(shown().list().ratings()).containsExactly(written);
        assertThat(shown().tally().count()).isEqualTo(1);
        assertThat(news).hasSize(1);
    }

    @Test
    void who_has_rated_is_told_what_to_change() {
        var first = write(ANNA, GOOD);

        assertThatThrownBy(() -> write(ANNA, BAD))
                .isInstanceOfSatisfying(
                        AlreadyRated.class,
                        refusal ->
                                assertThat(refusal.details())
                                        .containsEntry("rating_id", first.id()));
        assertThat(shown().tally().count()).isEqualTo(1);
    }

    @Test
    void who_clicks_again_and_again_at_once_rates_once() throws Exception {
        try (var clicks = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<Boolean>>();
            for (var click = 0; click < 100; click++) {
                var person = new Person(new UserId(100 + click % 10), false);
                answers.add(clicks.submit(() -> isWritten(person)));
            }
            var written = 0;
            for (var answer : answers) {
                written += answer.get() ? 1 : 0;
            }
            assertThat(written).isEqualTo(10);
        }
        assertThat(shown().tally().count()).isEqualTo(10);
        assertThat(ratings.recount(LAPTOP)).containsExactly(0, 0, 0, 0, 10);
    }

    @Test
    void what_is_not_for_sale_cannot_be_rated() {
        assertThatThrownBy(
                        () -> writeRating.handle(new WriteRating.Command(ANNA.id(), MOUSE, GOOD)))
                .isInstanceOf(ProductNotFound.class);
        assertThat(ratings.products(null, 10)).isEmpty();
    }

    @Test
    void what_is_suspicious_neither_counts_nor_is_told_until_staff_publish_it() {
        var waiting = write(ANNA, opinion(1, null, "darn"));

        assertThat(shown().tally().count()).isZero();
        assertThat(news).isEmpty();
        assertThatThrownBy(() -> showRating.handle(id(waiting), null))
                .isInstanceOf(RatingNotFound.class);
        assertThat(showRating.handle(id(waiting), ANNA).reason()).isNotNull();

        moderateRating.handle(id(waiting), new Decision.Publish());

        assertThat(shown().tally().count()).isEqualTo(1);
        assertThat(showRating.handle(id(waiting), null).reason()).isNull();
        assertThat(news).hasSize(1);
    }

    @Test
    void a_rejected_rating_counts_no_longer() {
        var written = write(ANNA, GOOD);

        moderateRating.handle(id(written), new Decision.Reject("rude"));

        assertThat(shown().tally().count()).isZero();
        assertThat(shown().tally().average()).isZero();
        assertThat(showRating.handle(id(written), ANNA).reason()).isEqualTo("rude");
    }

    @Test
    void a_change_of_stars_is_counted_and_a_change_of_words_is_not_told() {
        var written = write(ANNA, GOOD);
        edit(written, opinion(5, null, "Still good."));
        assertThat(news).hasSize(1);

        edit(written, BAD);

        assertThat(shown().tally().histogram()).containsEntry("1", 1L).containsEntry("5", 0L);
        assertThat(news).hasSize(2);
    }

    @Test
    void what_is_removed_counts_no_longer_and_may_be_written_anew() {
        var written = write(ANNA, GOOD);

        removeRating.handle(id(written), ANNA, ANY);

        assertThat(shown().tally().count()).isZero();
        assertThatThrownBy(() -> removeRating.handle(id(written), ANNA, ANY))
                .isInstanceOf(RatingNotFound.class);
        assertThat(write(ANNA, BAD).id()).isNotEqualTo(written.id());
    }

    @Test
    void a_vote_counts_once_however_often_it_is_given_or_taken_back() {
        var written = write(ANNA, GOOD);

        assertThat(vote(written, BINH, true)).isEqualTo(1);
        assertThat(vote(written, BINH, true)).isEqualTo(1);
        assertThat(vote(written, STAFF, true)).isEqualTo(2);
        assertThat(vote(written, BINH, false)).isEqualTo(1);
        assertThat(vote(written, BINH, false)).isEqualTo(1);
        assertThat(showRating.handle(id(written), null).version()).isEqualTo(1);
    }

    @Test
    void one_who_reports_twice_is_one_report_and_two_people_send_it_to_staff() {
        var written = write(ANNA, GOOD);

        report(written, BINH);
        report(written, BINH);
        assertThat(shown().tally().count()).isEqualTo(1);
        report(written, STAFF);

        assertThat(shown().tally().count()).isZero();
        assertThat(showRating.handle(id(written), STAFF).status()).isEqualTo(RatingStatus.PENDING);
        assertThat(new ListReports(ratings).handle(id(written))).hasSize(2);
    }

    @Test
    void the_seller_and_staff_reply_and_nobody_else() {
        var written = write(ANNA, GOOD);

        assertThat(reply(written, SELLER, "Thanks."))
                .isEqualTo(new Reply("Thanks.", SELLER.id(), Reply.From.SELLER, NOW));
        assertThat(reply(written, STAFF, "Many thanks."))
                .isEqualTo(new Reply("Many thanks.", STAFF.id(), Reply.From.STAFF, NOW));
        assertThatThrownBy(() -> reply(written, BINH, "Me, too!"))
                .isInstanceOf(NotYourProduct.class);
        assertThat(reply(written, SELLER, null)).isNull();
    }

    @Test
    void who_may_not_see_a_rating_may_not_reply_to_it() {
        var waiting = write(ANNA, opinion(1, null, "darn"));

        assertThatThrownBy(() -> reply(waiting, SELLER, "Sorry."))
                .isInstanceOf(RatingNotFound.class);
    }

    @Test
    void a_delivery_heard_of_later_verifies_a_rating() {
        var written = write(ANNA, GOOD);
        assertThat(written.verified()).isFalse();

        var record = new RecordPurchases(ratings);
        record.handle(List.of(new Purchase(ANNA.id(), LAPTOP, 1)));
        record.handle(List.of(new Purchase(ANNA.id(), LAPTOP, 1)));

        assertThat(showRating.handle(id(written), null).verified()).isTrue();
        assertThat(news).hasSize(1);
    }

    private boolean isWritten(Person person) {
        try {
            write(person, GOOD);
            return true;
        } catch (AlreadyRated _) {
            return false;
        }
    }

    private RatingView write(Person person, Opinion opinion) {
        return writeRating.handle(new WriteRating.Command(person.id(), LAPTOP, opinion));
    }

    private void edit(RatingView rating, Opinion opinion) {
        editRating.handle(new EditRating.Command(id(rating), ANNA, opinion, ANY));
    }

    private long vote(RatingView rating, Person person, boolean helps) {
        return voteHelpful
                .handle(new VoteHelpful.Command(id(rating), person.id(), helps))
                .helpful();
    }

    private void report(RatingView rating, Person person) {
        reportRating.handle(id(rating), new Report(person.id(), Report.Reason.OTHER, null));
    }

    private @Nullable Reply reply(RatingView rating, Person person, @Nullable String text) {
        return replyToRating.handle(new ReplyToRating.Command(id(rating), person, text)).reply();
    }

    private ShowProductRatings.Answer shown() {
        return showProduct.handle(
                new ShowProductRatings.Query(LAPTOP, null, null, Sort.NEWEST, new Page(0, 10)));
    }

    private static RatingId id(RatingView rating) {
        return new RatingId(rating.id());
    }
}
