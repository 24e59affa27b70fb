package shop.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.notification.domain.Fixtures.ANNA;
import static shop.notification.domain.Fixtures.LINH;
import static shop.notification.domain.Fixtures.NOW;
import static shop.notification.domain.Fixtures.notice;
import static shop.notification.domain.Fixtures.orderPaid;
import static shop.notification.domain.Fixtures.priceDropped;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PreferencesTest {

    @Test
    void who_has_chosen_nothing_is_told_by_all_ways() {
        var notice = notice(Reader.unknown(LINH), orderPaid(LINH, 1));

        assertThat(notice.channels()).containsExactlyInAnyOrder(Channel.IN_APP, Channel.EMAIL);
        assertThat(notice.language()).isEqualTo(Language.EN);
    }

    @Test
    void what_is_not_wanted_is_not_told_by_that_way() {
        var reader = readerWithout(new Mute(Channel.EMAIL, Category.ORDERS));

        assertThat(notice(reader, orderPaid(LINH, 1)).channels()).containsExactly(Channel.IN_APP);
        assertThat(notice(reader, priceDropped(LINH, 1)).channels()).hasSize(2);
    }

    @Test
    void alerts_may_be_switched_off_altogether() {
        var reader =
                readerWithout(
                        new Mute(Channel.EMAIL, Category.ALERTS),
                        new Mute(Channel.IN_APP, Category.ALERTS));

        assertThat(notice(reader, priceDropped(LINH, 1)).channels()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Category.class,
            names = {"ACCOUNT", "ORDERS", "SHIPPING", "PAYMENTS"})
    void what_belongs_to_a_purchase_is_always_shown(Category category) {
        var hidden = Set.of(new Mute(Channel.IN_APP, category));

        assertThatThrownBy(() -> Preferences.STANDARD.with(Language.EN, hidden))
                .isInstanceOf(NotificationProblem.NotToBeMuted.class);
    }

    @Test
    void an_occasion_may_itself_ask_for_fewer_ways() {
        var occasion =
                new Occasion(
                        LINH,
                        "message:1",
                        Kind.MESSAGE,
                        Category.ALERTS,
                        Map.of(),
                        Set.of(Channel.EMAIL));

        assertThat(notice(Reader.unknown(LINH), occasion).channels())
                .containsExactly(Channel.EMAIL);
        assertThat(
                        notice(readerWithout(new Mute(Channel.EMAIL, Category.ALERTS)), occasion)
                                .channels())
                .isEmpty();
    }

    @Test
    void a_reader_numbers_what_it_is_told_and_hears_only_what_is_for_it() {
        var reader = new Reader(LINH, Preferences.STANDARD, 5);

        assertThat(notice(reader, orderPaid(LINH, 1)).number()).isEqualTo(6);
        assertThat(notice(reader, orderPaid(LINH, 2)).number()).isEqualTo(7);
        assertThat(reader.lastNumber()).isEqualTo(7);
        assertThatThrownBy(() -> reader.hear(orderPaid(ANNA, 1), new Text("", ""), NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Reader readerWithout(Mute... mutes) {
        return new Reader(LINH, Preferences.STANDARD.with(Language.EN, Set.of(mutes)), 0);
    }
}
