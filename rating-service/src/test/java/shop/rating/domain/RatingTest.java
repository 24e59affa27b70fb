package shop.rating.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.rating.domain.SomeRatings.ANNA;
import static shop.rating.domain.SomeRatings.ANY;
import static shop.rating.domain.SomeRatings.BAD;
import static shop.rating.domain.SomeRatings.BINH;
import static shop.rating.domain.SomeRatings.GOOD;
import static shop.rating.domain.SomeRatings.LATER;
import static shop.rating.domain.SomeRatings.NOW;
import static shop.rating.domain.SomeRatings.POLICY;
import static shop.rating.domain.SomeRatings.SELLER;
import static shop.rating.domain.SomeRatings.STAFF;
import static shop.rating.domain.SomeRatings.opinion;
import static shop.rating.domain.SomeRatings.published;
import static shop.rating.domain.SomeRatings.ratingThatIs;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import shop.rating.domain.RatingProblem.NotYourRating;
import shop.rating.domain.RatingProblem.OwnRating;
import shop.rating.domain.RatingProblem.RatingChanged;
import shop.rating.domain.RatingProblem.RatingNotFound;
import shop.rating.domain.RatingState.Pending;
import shop.rating.domain.RatingState.Published;
import shop.rating.domain.RatingState.Rejected;

class RatingTest {

    @Test
    void only_a_published_rating_counts() {
        assertThat(published().counted()).contains(new Stars(5));
        assertThat(ratingThatIs(new Pending("a link")).counted()).isEmpty();
        assertThat(ratingThatIs(new Rejected("rude")).counted()).isEmpty();
    }

    @Test
    void its_author_changes_what_he_thinks() {
        var rating = published();

        rating.edit(BAD, ANNA, OptionalLong.of(1), POLICY, LATER);

        assertThat(rating.standing().opinion()).isEqualTo(BAD);
        assertThat(rating.standing().version()).isEqualTo(2);
        assertThat(rating.standing().updatedAt()).isEqualTo(LATER);
        assertThat(rating.counted()).contains(new Stars(1));
        assertThat(rating.isChanged()).isTrue();
    }

    @Test
    void saying_the_same_again_is_no_change() {
        var rating = published();

        rating.edit(GOOD, ANNA, ANY, POLICY, LATER);

        assertThat(rating.isChanged()).isFalse();
    }

    @Test
    void nobody_else_changes_it_not_even_staff() {
        for (var person : new Person[] {BINH, STAFF}) {
            assertThatThrownBy(() -> published().edit(BAD, person, ANY, POLICY, LATER))
                    .isInstanceOf(NotYourRating.class);
        }
        assertThatThrownBy(() -> ratingThatIs(new Pending("")).edit(BAD, BINH, ANY, POLICY, LATER))
                .isInstanceOf(RatingNotFound.class);
    }

    @Test
    void what_was_not_seen_is_not_overwritten() {
        assertThatThrownBy(() -> published().edit(BAD, ANNA, OptionalLong.of(2), POLICY, LATER))
                .isInstanceOf(RatingChanged.class);
        assertThatThrownBy(() -> published().checkRemoval(ANNA, OptionalLong.of(2)))
                .isInstanceOf(RatingChanged.class);
    }

    @Test
    void a_suspicious_change_takes_it_off_until_staff_have_seen_it() {
        var rating = published();

        rating.edit(opinion(5, null, "See www.example.test"), ANNA, ANY, POLICY, LATER);

        assertThat(rating.standing().state()).isInstanceOf(Pending.class);
    }

    @Test
    void a_change_does_not_get_it_past_staff() {
        var waiting = ratingThatIs(new Pending("a link"));
        var rejected = ratingThatIs(new Rejected("rude"));

        waiting.edit(BAD, ANNA, ANY, POLICY, LATER);
        rejected.edit(BAD, ANNA, ANY, POLICY, LATER);

        assertThat(waiting.standing().state()).isEqualTo(new Pending("a link"));
        assertThat(rejected.standing().state()).isInstanceOf(Pending.class);
    }

    @Test
    void its_author_and_staff_may_remove_it() {
        published().checkRemoval(ANNA, ANY);
        published().checkRemoval(STAFF, OptionalLong.of(1));
        assertThatThrownBy(() -> published().checkRemoval(BINH, ANY))
                .isInstanceOf(NotYourRating.class);
        assertThatThrownBy(() -> ratingThatIs(new Rejected("")).checkRemoval(BINH, ANY))
                .isInstanceOf(RatingNotFound.class);
    }

    @Test
    void staff_publish_and_reject_as_often_as_they_like() {
        var rating = ratingThatIs(new Pending("a link"));

        rating.publish(LATER);
        assertThat(rating.standing().state()).isEqualTo(new Published());
        rating.reject("rude", LATER);
        assertThat(rating.standing().state()).isEqualTo(new Rejected("rude"));
        assertThat(rating.counted()).isEmpty();

        var untouched = published();
        untouched.publish(LATER);
        assertThat(untouched.isChanged()).isFalse();
    }

    @Test
    void too_many_reports_send_it_to_staff_who_settle_them() {
        var rating = published();

        rating.report(POLICY, LATER);
        assertThat(rating.counted()).isPresent();
        assertThat(rating.standing().version()).isEqualTo(1);
        rating.report(POLICY, LATER);
        assertThat(rating.standing().state()).isInstanceOf(Pending.class);
        assertThat(rating.standing().reports()).isEqualTo(2);

        rating.publish(LATER);
        assertThat(rating.standing().reports()).isZero();
    }

    @Test
    void nobody_judges_his_own_or_what_is_not_shown() {
        published().checkJudgedBy(BINH.id());
        assertThatThrownBy(() -> published().checkJudgedBy(ANNA.id()))
                .isInstanceOf(OwnRating.class);
        assertThatThrownBy(() -> ratingThatIs(new Pending("")).checkJudgedBy(BINH.id()))
                .isInstanceOf(RatingNotFound.class);
    }

    @Test
    void the_shop_replies_changes_its_mind_and_takes_it_back() {
        var rating = published();
        var thanks = new Reply("Thank you.", SELLER.id(), Reply.From.SELLER, LATER);

        rating.reply(thanks);
        assertThat(rating.standing().reply()).isEqualTo(thanks);
        rating.reply(new Reply("Thank you.", SELLER.id(), Reply.From.SELLER, NOW));
        assertThat(rating.standing().reply()).isEqualTo(thanks);
        rating.withdrawReply(LATER);
        assertThat(rating.standing().reply()).isNull();
        assertThatThrownBy(() -> ratingThatIs(new Rejected("")).reply(thanks))
                .isInstanceOf(RatingNotFound.class);
    }

    @Test
    void what_is_not_published_only_its_author_and_staff_see() {
        var waiting = ratingThatIs(new Pending(""));

        assertThat(waiting.isSeenBy(ANNA)).isTrue();
        assertThat(waiting.isSeenBy(STAFF)).isTrue();
        assertThat(waiting.isSeenBy(BINH)).isFalse();
        assertThat(waiting.isSeenBy(null)).isFalse();
        assertThat(published().isSeenBy(null)).isTrue();
    }
}
