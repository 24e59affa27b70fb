package shop.rating.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.rating.domain.SomeRatings.GOOD;
import static shop.rating.domain.SomeRatings.POLICY;
import static shop.rating.domain.SomeRatings.opinion;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.rating.domain.ModerationPolicy.Extent;
import shop.rating.domain.RatingState.Pending;
import shop.rating.domain.RatingState.Published;

class ModerationPolicyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "darn",
                "So DARN good",
                "darn.",
                "(darn)",
                "well,darn!",
                "ＤＡＲＮ",
                "địt",
                "ĐỊT mẹ",
                "look: http://x.test",
                "HTTPS://x.test",
                "www.x.test",
                "buy at cheap-laptops.com now",
                "Cheaper.SHOP"
            })
    void a_banned_word_or_a_link_waits_for_staff(String text) {
        assertThat(POLICY.judge(opinion(5, null, text))).isInstanceOf(Pending.class);
        assertThat(POLICY.judge(opinion(5, text, "Fine."))).isInstanceOf(Pending.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Good.",
                "darning needles",
                "d a r n",
                "A dot.And no space",
                "dit",
                "Arrived in 2.5 days",
                "Áo sơ mi đẹp, vải mềm.",
                "💻👍"
            })
    void anything_else_is_shown_at_once(String text) {
        assertThat(POLICY.judge(opinion(5, text, text))).isEqualTo(new Published());
    }

    @Test
    void where_all_are_looked_at_or_none_the_text_does_not_matter() {
        var all = new ModerationPolicy(Extent.ALL, List.of(), 3);
        var none = new ModerationPolicy(Extent.NONE, List.of("darn"), 3);

        assertThat(all.judge(GOOD)).isInstanceOf(Pending.class);
        assertThat(none.judge(opinion(1, null, "darn http://x.test"))).isEqualTo(new Published());
    }

    @Test
    void the_last_report_that_is_bearable_is_one_fewer_than_too_many() {
        assertThat(POLICY.isTooMany(1)).isFalse();
        assertThat(POLICY.isTooMany(2)).isTrue();
    }

    @Test
    void extents_are_named_in_small_letters() {
        assertThat(Extent.named("all")).contains(Extent.ALL);
        assertThat(Extent.named("some")).isEmpty();
    }
}
