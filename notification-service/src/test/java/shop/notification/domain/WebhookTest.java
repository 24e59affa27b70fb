package shop.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.notification.domain.Fixtures.NOW;
import static shop.notification.domain.Fixtures.STAFF;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTest {

    @ParameterizedTest
    @CsvSource({
        "*, order_created, true",
        "order_*, order_created, true",
        "order_*, payment_failed, false",
        "payment_failed, payment_failed, true",
        "payment_failed, payment_refunded, false",
        "p*, price_dropped, true"
    })
    void a_pattern_is_a_name_or_a_beginning(String pattern, String event, boolean included) {
        assertThat(EventPatterns.of(List.of(pattern)).include(event)).isEqualTo(included);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ping", "orders_*", "order", "**", "order_*_x", "ORDER_CREATED"})
    void a_pattern_that_fits_nothing_is_refused(String pattern) {
        assertThatThrownBy(() -> EventPatterns.of(List.of(pattern)))
                .isInstanceOf(NotificationProblem.UnknownWord.class);
    }

    @Test
    void so_many_failures_in_a_row_switch_it_off() {
        var webhook = webhook().failed(3, "status 500", NOW).failed(3, "status 500", NOW);
        assertThat(webhook.enabled()).isTrue();

        var off = webhook.failed(3, "status 503", NOW);

        assertThat(off.enabled()).isFalse();
        assertThat(off.offBecause()).contains("3 attempts", "status 503");
        assertThat(off.version()).isEqualTo(webhook.version() + 1);
    }

    @Test
    void a_success_between_them_does_not() {
        var webhook =
                webhook()
                        .failed(3, "no", NOW)
                        .failed(3, "no", NOW)
                        .succeeded()
                        .failed(3, "no", NOW)
                        .failed(3, "no", NOW);

        assertThat(webhook.enabled()).isTrue();
        assertThat(webhook.failures()).isEqualTo(2);
    }

    @Test
    void one_that_is_off_is_not_switched_off_again() {
        var off = webhook().failed(1, "no", NOW);

        assertThat(off.failed(1, "no", NOW).version()).isEqualTo(off.version());
    }

    @Test
    void switched_on_again_it_begins_anew() {
        var off = webhook().failed(1, "no", NOW);

        var on = off.changed(off.url(), off.events(), "", true, NOW);

        assertThat(on.enabled()).isTrue();
        assertThat(on.failures()).isZero();
        assertThat(on.offBecause()).isNull();
    }

    private static Webhook webhook() {
        return new Webhook(
                new WebhookId(1),
                new WebhookUrl(URI.create("https://example.com/")),
                EventPatterns.of(List.of("*")),
                "",
                "sealed",
                true,
                0,
                null,
                STAFF,
                1,
                NOW,
                NOW);
    }
}
