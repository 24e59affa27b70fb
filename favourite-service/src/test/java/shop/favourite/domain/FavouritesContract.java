package shop.favourite.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.favourite.domain.Fixtures.ANNA;
import static shop.favourite.domain.Fixtures.BEN;
import static shop.favourite.domain.Fixtures.CABLE;
import static shop.favourite.domain.Fixtures.LAPTOP;
import static shop.favourite.domain.Fixtures.MOUSE;
import static shop.favourite.domain.Fixtures.NOW;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shop.favourite.domain.Favourites.Selection;
import shop.platform.kernel.Page;
import shop.platform.kernel.Transactions;

/** What holds for favourites, however they are kept. */
public abstract class FavouritesContract {

    private static final Page PAGE = new Page(0, 100);

    protected abstract Favourites all();

    protected abstract Transactions transactions();

    /** A list of a customer that exists. */
    protected ListId list(CustomerId customer, int number) {
        return new ListId(10 * customer.value() + number);
    }

    @Test
    void what_was_added_is_found_by_its_owner() {
        var list = list(ANNA, 1);
        var laptop = all().add(ANNA, list, LAPTOP, NOW);

        assertThat(all().find(laptop.id(), ANNA)).contains(laptop);
        assertThat(all().find(laptop.id(), BEN)).isEmpty();
        assertThat(all().find(list, LAPTOP)).contains(laptop);
        assertThat(all().find(list, MOUSE)).isEmpty();
    }

    @Test
    void the_latest_come_first_in_parts() {
        var list = list(ANNA, 1);
        var laptop = all().add(ANNA, list, LAPTOP, NOW);
        var mouse = all().add(ANNA, list, MOUSE, NOW);
        var cable = all().add(ANNA, list, CABLE, NOW);
        all().add(BEN, list(BEN, 1), CABLE, NOW);
        var own = new Selection(ANNA, null);

        assertThat(all().list(own, PAGE)).containsExactly(cable, mouse, laptop);
        assertThat(all().list(own, new Page(1, 1))).containsExactly(mouse);
        assertThat(all().count(own)).isEqualTo(3);
    }

    @Test
    void a_product_may_be_on_several_lists() {
        var first = all().add(ANNA, list(ANNA, 1), LAPTOP, NOW);
        var second = all().add(ANNA, list(ANNA, 2), LAPTOP, NOW);
        all().add(ANNA, list(ANNA, 2), MOUSE, NOW);

        assertThat(all().of(ANNA, List.of(LAPTOP, CABLE))).containsExactly(first, second);
        assertThat(all().of(ANNA, List.of())).isEmpty();
        assertThat(all().counts(ANNA)).isEqualTo(Map.of(list(ANNA, 1), 1L, list(ANNA, 2), 2L));
        assertThat(all().list(new Selection(ANNA, list(ANNA, 1)), PAGE)).containsExactly(first);
        assertThat(all().count(new Selection(ANNA, list(ANNA, 2)))).isEqualTo(2);
    }

    @Test
    void how_far_it_is_on_its_way_to_the_cart_is_kept() {
        var laptop = all().add(ANNA, list(ANNA, 1), LAPTOP, NOW);
        var underWay = laptop.setOut(3).turnedBack().setOut(2);

        all().save(underWay);

        assertThat(all().find(laptop.id(), ANNA)).contains(underWay);
        all().save(underWay.turnedBack());
        assertThat(all().find(laptop.id(), ANNA)).contains(underWay.turnedBack());
    }

    @Test
    void what_is_removed_is_gone_and_nothing_else() {
        var laptop = all().add(ANNA, list(ANNA, 1), LAPTOP, NOW);
        var mouse = all().add(ANNA, list(ANNA, 1), MOUSE, NOW);
        var cable = all().add(ANNA, list(ANNA, 2), CABLE, NOW);

        all().remove(List.of());
        all().remove(List.of(laptop));
        assertThat(all().list(new Selection(ANNA, null), PAGE)).containsExactly(cable, mouse);

        assertThat(all().clear(list(ANNA, 1))).containsExactly(MOUSE);
        assertThat(all().list(new Selection(ANNA, null), PAGE)).containsExactly(cable);
    }
}
