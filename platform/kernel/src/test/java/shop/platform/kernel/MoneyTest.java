package shop.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoneyTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency VND = Currency.getInstance("VND");

    @Test
    void keeps_the_scale_of_its_currency() {
        assertThat(Money.of("1500", USD)).hasToString("1500.00 USD");
        assertThat(Money.of("1500", VND)).hasToString("1500 VND");
    }

    @Test
    void rounds_half_to_even() {
        assertThat(Money.of("0.125", USD)).isEqualTo(Money.of("0.12", USD));
        assertThat(Money.of("0.135", USD)).isEqualTo(Money.of("0.14", USD));
    }

    @Test
    void two_times_1500_is_3000() {
        assertThat(Money.of("1500", USD).times(2)).isEqualTo(Money.of("3000", USD));
    }

    @Test
    void equal_amounts_are_equal_however_they_were_written() {
        assertThat(Money.of("3E3", USD)).isEqualTo(Money.of("3000.0", USD));
    }

    @Test
    void currencies_do_not_mix() {
        assertThatThrownBy(() -> Money.of("1", USD).plus(Money.of("1", VND)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void says_whether_an_amount_has_too_many_decimals() {
        assertThat(Money.fits(new BigDecimal("1.10"), USD)).isTrue();
        assertThat(Money.fits(new BigDecimal("1.101"), USD)).isFalse();
        assertThat(Money.fits(new BigDecimal("1.50"), VND)).isFalse();
        assertThat(Money.fits(new BigDecimal("1E+3"), VND)).isTrue();
    }

    @Test
    void leftover_cents_go_to_the_first_parts_with_a_weight() {
        assertThat(Money.of("1.00", USD).allocate(List.of(0L, 1L, 1L, 1L)))
                .containsExactly(
                        Money.of("0.00", USD),
                        Money.of("0.34", USD),
                        Money.of("0.33", USD),
                        Money.of("0.33", USD));
    }
}
