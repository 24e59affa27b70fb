package shop.favourite.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.favourite.domain.AlertKind.PRICE_DROP;
import static shop.favourite.domain.Fixtures.ANNA;
import static shop.favourite.domain.Fixtures.LAPTOP;
import static shop.favourite.domain.Fixtures.offer;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.favourite.application.InMemoryShop.Put;
import shop.favourite.domain.Favourite;
import shop.favourite.domain.Favourite.Move;
import shop.favourite.domain.FavouriteProblem.CartAway;
import shop.favourite.domain.FavouriteProblem.CartRefuses;

class MoveToCartTest {

    private final InMemoryShop shop = new InMemoryShop();
    private Favourite laptop;

    @BeforeEach
    void haveAFavourite() {
        shop.offers(offer(LAPTOP, "100.00", 1, 5));
        laptop = shop.add(ANNA, LAPTOP, PRICE_DROP).favourite().favourite();
    }

    @Test
    void what_is_in_the_cart_is_no_favourite_any_more() {
        var moved = shop.move(laptop, 2);

        assertThat(moved.quantity()).isEqualTo(2);
        assertThat(shop.puts).containsExactly(new Put(ANNA, LAPTOP, new Move(key(0), 2)));
        assertThat(shop.favourites.find(laptop.id(), ANNA)).isEmpty();
        assertThat(shop.watches.count(ANNA)).isZero();
    }

    @Test
    void while_the_cart_is_away_nothing_is_removed_and_the_same_is_asked_for_again() {
        shop.cartIsAway();
        assertThatThrownBy(() -> shop.move(laptop, 2)).isInstanceOf(CartAway.class);
        assertThat(shop.favourites.find(laptop.id(), ANNA)).isPresent();

        shop.cartFault = null;
        var moved = shop.move(laptop, 7);

        assertThat(moved.quantity()).isEqualTo(2);
        assertThat(shop.puts).hasSize(2).containsOnly(new Put(ANNA, LAPTOP, new Move(key(0), 2)));
        assertThat(shop.favourites.find(laptop.id(), ANNA)).isEmpty();
    }

    @Test
    void what_the_cart_refuses_stays_and_may_be_tried_anew() {
        shop.cartRefuses();
        assertThatThrownBy(() -> shop.move(laptop, 99)).isInstanceOf(CartRefuses.class);
        assertThat(shop.favourites.of(ANNA, List.of(LAPTOP))).hasSize(1);

        shop.cartFault = null;
        shop.move(laptop, 1);

        assertThat(shop.puts.getLast()).isEqualTo(new Put(ANNA, LAPTOP, new Move(key(1), 1)));
        assertThat(shop.favourites.of(ANNA, List.of(LAPTOP))).isEmpty();
    }

    private String key(int move) {
        return "favourite-" + laptop.id().value() + "-" + move;
    }
}
