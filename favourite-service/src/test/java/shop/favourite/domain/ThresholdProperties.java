package shop.favourite.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.favourite.domain.Fixtures.ANNA;
import static shop.favourite.domain.Fixtures.LAPTOP;
import static shop.favourite.domain.Fixtures.NOW;
import static shop.favourite.domain.Fixtures.USD;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import shop.favourite.domain.AlertEvent.PriceDropped;
import shop.platform.kernel.Money;

class ThresholdProperties {

    @Property
    void any_drop_is_the_next_lower_price(@ForAll @IntRange(min = 1, max = 10_000_000) int cents) {
        assertThat(new Threshold.AnyDrop().trigger(money(cents))).isEqualTo(money(cents - 1));
    }

    @Property
    void so_much_less_is_never_less_than_that(
            @ForAll @IntRange(min = 1, max = 10_000_000) int cents,
            @ForAll @IntRange(min = 1, max = 9_999) int hundredths) {
        var percent = BigDecimal.valueOf(hundredths, 2);
        var trigger = new Threshold.LessBy(percent).trigger(money(cents));

        var fallen = money(cents).minus(trigger).amount();
        var wanted = money(cents).amount().multiply(percent).movePointLeft(2);
        assertThat(fallen).isGreaterThanOrEqualTo(wanted);
        assertThat(fallen.subtract(wanted)).isLessThan(new BigDecimal("0.01"));
    }

    /** Whatever prices come: every alert is of a drop, and no two come without a rise between. */
    @Property
    void between_two_alerts_the_price_was_as_high_as_the_first_fell_from(
            @ForAll @Size(max = 30) List<@IntRange(min = 1, max = 9) Integer> prices) {
        var watch =
                Watch.begin(
                        new WatchId(1),
                        Fixtures.drop(ANNA, LAPTOP, new Threshold.AnyDrop(), "0.05"));
        var product = Fixtures.product(LAPTOP, "0.05", 1);
        var toldAt = new ArrayList<Integer>();
        for (var i = 0; i < prices.size(); i++) {
            var before = watch.alerts().size();
            product = product.hear(Fixtures.costs(LAPTOP, "0.0" + prices.get(i), i + 2));
            watch.see(product, NOW);
            if (watch.alerts().size() > before) {
                toldAt.add(i);
            }
        }

        var from = money(5);
        for (var n = 0; n < toldAt.size(); n++) {
            var alert = (PriceDropped) watch.alerts().get(n);
            assertThat(alert.newPrice()).isLessThan(alert.oldPrice());
            assertThat(alert.oldPrice()).isGreaterThanOrEqualTo(from);
            from = alert.oldPrice();
            if (n > 0) {
                var between = prices.subList(toldAt.get(n - 1), toldAt.get(n));
                assertThat(between)
                        .anyMatch(price -> money(price).compareTo(alert.oldPrice()) == 0);
            }
        }
    }

    private static Money money(long cents) {
        return new Money(BigDecimal.valueOf(cents, 2), USD);
    }
}
