package shop.favourite.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.favourite.domain.Fixtures.ANNA;
import static shop.favourite.domain.Fixtures.LAPTOP;
import static shop.favourite.domain.Fixtures.MOUSE;
import static shop.favourite.domain.Fixtures.NOW;
import static shop.favourite.domain.Fixtures.archived;
import static shop.favourite.domain.Fixtures.back;
import static shop.favourite.domain.Fixtures.costs;
import static shop.favourite.domain.Fixtures.drop;
import static shop.favourite.domain.Fixtures.left;
import static shop.favourite.domain.Fixtures.product;
import static shop.favourite.domain.Fixtures.usd;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shop.favourite.domain.AlertEvent.BackInStock;
import shop.favourite.domain.AlertEvent.PriceDropped;
import shop.favourite.domain.ProductNews.Described;
import shop.favourite.domain.Threshold.AnyDrop;
import shop.favourite.domain.Threshold.AtMost;
import shop.favourite.domain.Threshold.LessBy;
import shop.platform.kernel.Money;

class WatchTest {

    private Product laptop = product(LAPTOP, "100.00", 5);

    @Test
    void tells_of_the_price_when_it_was_armed_and_the_price_now() {
        var watch = watchFor(new AnyDrop());

        see(watch, costs(LAPTOP, "99.99", 2));

        assertThat(watch.alerts())
                .singleElement()
                .isInstanceOfSatisfying(
                        PriceDropped.class,
                        alert -> {
                            assertThat(alert.oldPrice()).isEqualTo(usd("100.00"));
                            assertThat(alert.newPrice()).isEqualTo(usd("99.99"));
                            assertThat(alert.name()).isEqualTo("Laptop");
                            assertThat(alert.cause().customer()).isEqualTo(ANNA);
                        });
        assertThat(watch.toldAt()).contains(NOW);
    }

    @ParameterizedTest
    @CsvSource({"100.00", "100.01", "250.00"})
    void keeps_still_while_it_is_no_cheaper(String price) {
        var watch = watchFor(new AnyDrop());

        see(watch, costs(LAPTOP, price, 2));

        assertThat(watch.alerts()).isEmpty();
        assertThat(watch.isChanged()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"80.01, 0", "80.00, 1", "79.00, 1"})
    void waits_for_the_price_that_was_named(String price, int alerts) {
        var watch = watchFor(new AtMost(usd("80.00")));

        see(watch, costs(LAPTOP, price, 2));

        assertThat(watch.alerts()).hasSize(alerts);
    }

    @ParameterizedTest
    @CsvSource({"10, 90.01, 0", "10, 90.00, 1", "33.33, 66.68, 0", "33.33, 66.67, 1"})
    void waits_for_so_many_percent(String percent, String price, int alerts) {
        var watch = watchFor(new LessBy(new BigDecimal(percent)));

        see(watch, costs(LAPTOP, price, 2));

        assertThat(watch.alerts()).hasSize(alerts);
    }

    @Test
    void percents_that_do_not_come_out_even_are_never_rounded_to_less() {
        assertThat(new LessBy(new BigDecimal("50")).trigger(usd("0.99"))).isEqualTo(usd("0.49"));
    }

    @Test
    void tells_once_however_far_the_price_falls_on() {
        var watch = watchFor(new AnyDrop());

        see(watch, costs(LAPTOP, "90.00", 2), costs(LAPTOP, "80.00", 3));
        see(watch, costs(LAPTOP, "99.00", 4), costs(LAPTOP, "70.00", 5));

        assertThat(watch.alerts()).hasSize(1);
        assertThat(watch.isArmed()).isFalse();
    }

    @Test
    void is_armed_again_when_the_price_is_as_high_as_it_was_and_falls_from_there() {
        var watch = watchFor(new AnyDrop());

        see(
                watch,
                costs(LAPTOP, "90.00", 2),
                costs(LAPTOP, "120.00", 3),
                costs(LAPTOP, "110.00", 4));

        assertThat(watch.alerts())
                .extracting(alert -> ((PriceDropped) alert).oldPrice())
                .containsExactly(usd("100.00"), usd("120.00"));
        assertThat(watch.alerts())
                .extracting(alert -> alert.cause().arming())
                .containsExactly(1, 2);
    }

    @Test
    void what_was_before_it_was_armed_is_past() {
        var watch = Watch.begin(new WatchId(1), drop(ANNA, LAPTOP, new AnyDrop(), "100.00"));

        watch.see(new Product(LAPTOP, Fixtures.described("50.00", 1), 5, 1), NOW);

        assertThat(watch.alerts()).isEmpty();
    }

    @Test
    void a_product_that_is_not_for_sale_has_no_price_to_tell_of_until_it_is() {
        var watch = watchFor(new AnyDrop());

        see(watch, archived(LAPTOP, "50.00", 2));
        assertThat(watch.alerts()).isEmpty();

        see(watch, costs(LAPTOP, "50.00", 3));
        assertThat(watch.alerts()).hasSize(1);
    }

    @Test
    void a_price_in_another_currency_is_not_lower() {
        var watch = watchFor(new AnyDrop());
        var yen = new Description("Laptop", Money.of("50", Currency.getInstance("JPY")), true, 2);

        see(watch, new Described(LAPTOP, yen));

        assertThat(watch.alerts()).isEmpty();
    }

    @Test
    void tells_when_what_was_sold_out_can_be_bought_again() {
        laptop = product(LAPTOP, "100.00", 0);
        var watch = Watch.begin(new WatchId(1), back(ANNA, LAPTOP, true));

        see(watch, left(LAPTOP, 3, 2), left(LAPTOP, 2, 3), left(LAPTOP, 9, 4));

        assertThat(watch.alerts())
                .singleElement()
                .isInstanceOfSatisfying(
                        BackInStock.class, alert -> assertThat(alert.available()).isEqualTo(3));
    }

    @Test
    void what_is_in_stock_must_be_sold_out_before_it_can_come_back() {
        var watch = Watch.begin(new WatchId(1), back(ANNA, LAPTOP, false));

        see(watch, left(LAPTOP, 4, 2), left(LAPTOP, 6, 3));
        assertThat(watch.alerts()).isEmpty();

        see(watch, left(LAPTOP, 0, 4), left(LAPTOP, 1, 5), left(LAPTOP, 0, 6), left(LAPTOP, 2, 7));
        assertThat(watch.alerts()).hasSize(2);
    }

    @Test
    void what_is_not_for_sale_is_not_back() {
        laptop = product(LAPTOP, "100.00", 0);
        var watch = Watch.begin(new WatchId(1), back(ANNA, LAPTOP, true));

        see(watch, archived(LAPTOP, "100.00", 2), left(LAPTOP, 3, 2));
        assertThat(watch.alerts()).isEmpty();

        see(watch, costs(LAPTOP, "100.00", 3));
        assertThat(watch.alerts()).hasSize(1);
    }

    @Test
    void is_armed_anew_when_its_customer_asks() {
        var watch = watchFor(new AnyDrop());
        see(watch, costs(LAPTOP, "90.00", 2));

        watch.ask(new Condition.PriceDrop(new AnyDrop(), usd("90.00"), 2), true);
        see(watch, costs(LAPTOP, "89.00", 3));

        assertThat(watch.alerts()).hasSize(2);
    }

    @Test
    void sees_its_own_product_only() {
        var watch = watchFor(new AnyDrop());

        assertThatThrownBy(() -> watch.see(product(MOUSE, "1.00", 1), NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Watch watchFor(Threshold threshold) {
        return Watch.begin(new WatchId(1), drop(ANNA, LAPTOP, threshold, "100.00"));
    }

    private void see(Watch watch, ProductNews... news) {
        for (var one : List.of(news)) {
            laptop = laptop.hear(one);
            watch.see(laptop, NOW);
        }
    }
}
