package shop.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class MoneyProperties {

    private static final Currency USD = Currency.getInstance("USD");

    @Property
    void allocated_parts_add_up_to_the_whole(
            @ForAll @LongRange(min = -1_000_000, max = 1_000_000) long cents,
            @ForAll @Size(min = 1, max = 20) List<@LongRange(min = 0, max = 10_000) Long> weights) {
        Assume.that(weights.stream().anyMatch(weight -> weight > 0));
        var whole = new Money(BigDecimal.valueOf(cents, 2), USD);

        var parts = whole.allocate(weights);

        assertThat(parts.stream().reduce(Money.zero(USD), Money::plus)).isEqualTo(whole);
        assertThat(parts).hasSameSizeAs(weights);
    }
}
