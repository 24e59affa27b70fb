package shop.favourite.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.favourite.domain.AlertKind.BACK_IN_STOCK;
import static shop.favourite.domain.AlertKind.PRICE_DROP;
import static shop.favourite.domain.Fixtures.ANNA;
import static shop.favourite.domain.Fixtures.BEN;
import static shop.favourite.domain.Fixtures.LAPTOP;
import static shop.favourite.domain.Fixtures.MOUSE;
import static shop.favourite.domain.Fixtures.NOW;
import static shop.favourite.domain.Fixtures.back;
import static shop.favourite.domain.Fixtures.costs;
import static shop.favourite.domain.Fixtures.drop;
import static shop.favourite.domain.Fixtures.left;
import static shop.favourite.domain.Fixtures.offer;
import static shop.favourite.domain.Fixtures.usd;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import shop.favourite.application.SetAlert.Wanted;
import shop.favourite.domain.AlertEvent.BackInStock;
import shop.favourite.domain.AlertEvent.PriceDropped;
import shop.favourite.domain.AlertKind;
import shop.favourite.domain.CustomerId;
import shop.favourite.domain.FavouriteProblem.AlertUnknown;
import shop.favourite.domain.FavouriteProblem.ProductNotOffered;
import shop.favourite.domain.FavouriteProblem.ThresholdInvalid;
import shop.favourite.domain.FavouriteProblem.TooManyAlerts;
import shop.favourite.domain.ProductId;
import shop.favourite.domain.Threshold;
import shop.favourite.domain.Watch;
import shop.favourite.domain.Watches;
import shop.platform.kernel.Page;

class AlertsTest {

    private final InMemoryShop shop = new InMemoryShop();

    @Test
    void watchers_of_a_product_are_told_and_nobody_else() {
        shop.hears(costs(LAPTOP, "100.00", 1), costs(MOUSE, "20.00", 1));
        shop.offers(offer(LAPTOP, "100.00", 1, 5), offer(MOUSE, "20.00", 1, 5));
        shop.add(ANNA, LAPTOP, PRICE_DROP);
        shop.add(BEN, MOUSE, PRICE_DROP);
        shop.add(BEN, LAPTOP);

        shop.hears(costs(LAPTOP, "90.00", 2));

        assertThat(shop.watches.told())
                .singleElement()
                .isInstanceOfSatisfying(
                        PriceDropped.class,
                        alert -> {
                            assertThat(alert.cause().customer()).isEqualTo(ANNA);
                            assertThat(alert.cause().product()).isEqualTo(LAPTOP);
                            assertThat(alert.cause().raisedAt()).isEqualTo(NOW);
                        });
    }

    @Test
    void news_that_come_again_or_late_are_not_told() {
        shop.offers(offer(LAPTOP, "100.00", 3, 5));
        shop.add(ANNA, LAPTOP, PRICE_DROP);

        shop.hears(costs(LAPTOP, "50.00", 2));
        shop.hears(costs(LAPTOP, "90.00", 5), costs(LAPTOP, "90.00", 5));
        shop.hears(costs(LAPTOP, "120.00", 4));
        shop.hears(costs(LAPTOP, "90.00", 5));

        assertThat(shop.watches.told()).hasSize(1);
    }

    @Test
    void who_saw_the_new_price_in_the_catalogue_is_not_told_of_it_by_late_news() {
        shop.hears(costs(LAPTOP, "100.00", 1));
        shop.offers(offer(LAPTOP, "80.00", 3, 5));
        shop.add(ANNA, LAPTOP, PRICE_DROP);

        shop.hears(costs(LAPTOP, "70.00", 2));
        shop.hears(costs(LAPTOP, "80.00", 3));
        assertThat(shop.watches.told()).isEmpty();

        shop.hears(costs(LAPTOP, "79.00", 4));
        assertThat(shop.watches.told())
                .singleElement()
                .isInstanceOfSatisfying(
                        PriceDropped.class,
                        alert -> assertThat(alert.oldPrice()).isEqualTo(usd("80.00")));
    }

    @Test
    void those_who_watch_already_miss_nothing_when_somebody_else_comes() {
        shop.hears(costs(LAPTOP, "100.00", 1));
        shop.offers(offer(LAPTOP, "100.00", 1, 5));
        shop.add(ANNA, LAPTOP, PRICE_DROP);
        shop.offers(offer(LAPTOP, "80.00", 2, 5));
        shop.add(BEN, LAPTOP, PRICE_DROP);

        shop.hears(costs(LAPTOP, "80.00", 2));

        assertThat(shop.watches.told())
                .extracting(alert -> alert.cause().customer())
                .containsExactly(ANNA);
    }

    @Test
    void what_comes_back_is_told_with_how_many_there_are() {
        shop.offers(offer(LAPTOP, "100.00", 1, 0));
        shop.add(ANNA, LAPTOP, BACK_IN_STOCK);

        shop.hears(left(LAPTOP, 12, 1), left(LAPTOP, 11, 2));

        assertThat(shop.watches.told())
                .singleElement()
                .isInstanceOfSatisfying(
                        BackInStock.class, alert -> assertThat(alert.available()).isEqualTo(12));
    }

    @Test
    void a_batch_is_as_good_as_one_by_one() {
        shop.offers(offer(LAPTOP, "100.00", 1, 5));
        shop.add(ANNA, LAPTOP, PRICE_DROP);

        shop.hears(
                costs(LAPTOP, "90.00", 2), costs(LAPTOP, "100.00", 3), costs(LAPTOP, "95.00", 4));

        assertThat(shop.watches.told()).hasSize(2);
    }

    @Test
    void ten_thousand_watchers_are_told_a_part_at_a_time() {
        shop.hears(costs(LAPTOP, "100.00", 1));
        for (var user = 1; user <= 10_000; user++) {
            shop.watches.add(drop(new CustomerId(user), LAPTOP, new Threshold.AnyDrop(), "100.00"));
        }

        shop.hears(costs(LAPTOP, "90.00", 2));

        assertThat(shop.watches.told()).hasSize(10_000);
        assertThat(shop.watches.largestPart()).isEqualTo(500);
    }

    @Test
    void there_is_one_alert_for_each_product_and_kind_and_asking_again_arms_it() {
        shop.offers(offer(LAPTOP, "100.00", 1, 5));
        var first = set(PRICE_DROP, new Wanted.AnyDrop());
        shop.hears(costs(LAPTOP, "90.00", 2));
        shop.offers(offer(LAPTOP, "90.00", 2, 5));

        var second = set(PRICE_DROP, new Wanted.LessBy(new BigDecimal("50")));
        set(BACK_IN_STOCK, new Wanted.AnyDrop());

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.isArmed()).isTrue();
        assertThat(shop.watches.count(ANNA)).isEqualTo(2);
        shop.hears(costs(LAPTOP, "45.01", 3));
        assertThat(shop.watches.told()).hasSize(1);
        shop.hears(costs(LAPTOP, "45.00", 4));
        assertThat(shop.watches.told()).hasSize(2);
    }

    @Test
    void a_threshold_must_be_a_price_below_the_present_one() {
        shop.offers(offer(LAPTOP, "100.00", 1, 5));

        assertThatThrownBy(() -> set(PRICE_DROP, new Wanted.AtMost(new BigDecimal("100"))))
                .isInstanceOf(ThresholdInvalid.class);
        assertThatThrownBy(() -> set(PRICE_DROP, new Wanted.AtMost(new BigDecimal("1.999"))))
                .isInstanceOf(ThresholdInvalid.class);
        assertThat(set(PRICE_DROP, new Wanted.AtMost(new BigDecimal("99.99"))).isArmed()).isTrue();
    }

    @Test
    void only_what_is_for_sale_can_be_watched() {
        assertThatThrownBy(() -> set(PRICE_DROP, new Wanted.AnyDrop()))
                .isInstanceOf(ProductNotOffered.class);
    }

    @Test
    void there_are_no_more_alerts_than_a_thousand() {
        shop.offers(offer(LAPTOP, "100.00", 1, 5));
        for (var i = 0; i < Watches.MOST; i++) {
            shop.watches.add(back(ANNA, new ProductId("%024d".formatted(i)), true));
        }

        assertThatThrownBy(() -> set(PRICE_DROP, new Wanted.AnyDrop()))
                .isInstanceOf(TooManyAlerts.class);
    }

    @Test
    void who_ends_an_alert_is_told_no_more() {
        shop.offers(offer(LAPTOP, "100.00", 1, 5));
        var watch = set(PRICE_DROP, new Wanted.AnyDrop());
        var endAlert = new EndAlert(shop.watches);

        assertThatThrownBy(() -> endAlert.handle(BEN, watch.id())).isInstanceOf(AlertUnknown.class);
        endAlert.handle(ANNA, watch.id());
        shop.hears(costs(LAPTOP, "1.00", 2));

        assertThat(shop.watches.told()).isEmpty();
        assertThatThrownBy(() -> endAlert.handle(ANNA, watch.id()))
                .isInstanceOf(AlertUnknown.class);
    }

    @Test
    void alerts_are_listed_with_their_products() {
        shop.offers(offer(LAPTOP, "100.00", 1, 5));
        set(PRICE_DROP, new Wanted.AnyDrop());

        var listing = new ListAlerts(shop.watches, shop.products).handle(ANNA, new Page(0, 10));

        assertThat(listing.total()).isEqualTo(1);
        assertThat(listing.alerts().getFirst().product().orElseThrow().available()).isEqualTo(5);
        assertThat(listing.alerts().getFirst().watch().kind()).isEqualTo(PRICE_DROP);
    }

    private Watch set(AlertKind kind, Wanted wanted) {
        return shop.setAlert.handle(new SetAlert.Command(ANNA, LAPTOP, kind, wanted));
    }
}
