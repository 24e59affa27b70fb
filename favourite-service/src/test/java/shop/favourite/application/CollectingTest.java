package shop.favourite.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.favourite.domain.AlertKind.BACK_IN_STOCK;
import static shop.favourite.domain.AlertKind.PRICE_DROP;
import static shop.favourite.domain.Fixtures.ANNA;
import static shop.favourite.domain.Fixtures.BEN;
import static shop.favourite.domain.Fixtures.CABLE;
import static shop.favourite.domain.Fixtures.LAPTOP;
import static shop.favourite.domain.Fixtures.MOUSE;
import static shop.favourite.domain.Fixtures.NOW;
import static shop.favourite.domain.Fixtures.described;
import static shop.favourite.domain.Fixtures.offer;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.favourite.application.RemoveFavourite.Which;
import shop.favourite.domain.Favourite;
import shop.favourite.domain.FavouriteId;
import shop.favourite.domain.FavouriteProblem.DefaultListStays;
import shop.favourite.domain.FavouriteProblem.FavouriteUnknown;
import shop.favourite.domain.FavouriteProblem.ListUnknown;
import shop.favourite.domain.FavouriteProblem.ProductNotOffered;
import shop.favourite.domain.FavouriteProblem.TooManyFavourites;
import shop.favourite.domain.Favourites.Selection;
import shop.favourite.domain.ListId;
import shop.favourite.domain.ProductId;
import shop.platform.kernel.Page;

class CollectingTest {

    private static final Page PAGE = new Page(0, 100);

    private final InMemoryShop shop = new InMemoryShop();

    @BeforeEach
    void fillTheShop() {
        shop.offers(
                offer(LAPTOP, "100.00", 1, 5),
                offer(MOUSE, "20.00", 1, 5),
                offer(CABLE, "2.00", 1, 5));
    }

    @Test
    void what_is_added_again_is_the_same_favourite_and_the_catalogue_is_not_asked() {
        var first = shop.add(ANNA, LAPTOP);
        shop.offers.clear();
        var second = shop.add(ANNA, LAPTOP);

        assertThat(first.isNew()).isTrue();
        assertThat(second.isNew()).isFalse();
        assertThat(second.favourite()).isEqualTo(first.favourite());
        assertThat(shop.questions).isEqualTo(1);
    }

    @Test
    void a_favourite_shows_its_product_before_any_news_of_it() {
        var added = shop.add(ANNA, LAPTOP).favourite();

        assertThat(added.product().description()).isEqualTo(described("100.00", 1));
        assertThat(added.product().isBuyable()).isTrue();
    }

    @Test
    void what_is_not_for_sale_is_not_added() {
        shop.offers.clear();

        assertThatThrownBy(() -> shop.add(ANNA, LAPTOP)).isInstanceOf(ProductNotOffered.class);
        assertThat(shop.favourites.count(new Selection(ANNA, null))).isZero();
    }

    @Test
    void nobody_adds_to_anothers_list() {
        var list = shop.createList.handle(BEN, "Ben's");

        assertThatThrownBy(() -> shop.addTo(list.id(), ANNA, LAPTOP))
                .isInstanceOf(ListUnknown.class);
    }

    @Test
    void there_are_no_more_favourites_than_a_thousand() {
        var list = shop.lists.take(ANNA, NOW).defaultList();
        for (var i = 0; i < Favourite.MOST; i++) {
            shop.favourites.add(ANNA, list.id(), new ProductId("%024d".formatted(i)), NOW);
        }

        assertThatThrownBy(() -> shop.add(ANNA, LAPTOP)).isInstanceOf(TooManyFavourites.class);
    }

    @Test
    void a_toggle_adds_and_the_next_one_removes_from_everywhere() {
        var gifts = shop.createList.handle(ANNA, "Gifts");

        assertThat(shop.toggleFavourite.handle(ANNA, LAPTOP)).isTrue();
        shop.addTo(gifts.id(), ANNA, LAPTOP);
        assertThat(shop.toggleFavourite.handle(ANNA, LAPTOP)).isFalse();

        assertThat(shop.favourites.of(ANNA, List.of(LAPTOP))).isEmpty();
    }

    @Test
    void what_is_no_longer_for_sale_can_still_be_toggled_off() {
        shop.toggleFavourite.handle(ANNA, LAPTOP);
        shop.offers.clear();

        assertThat(shop.toggleFavourite.handle(ANNA, LAPTOP)).isFalse();
    }

    @Test
    void only_what_is_there_can_be_removed() {
        var laptop = shop.add(ANNA, LAPTOP).favourite().favourite();

        assertThatThrownBy(() -> shop.removeFavourite.handle(BEN, new Which.One(laptop.id())))
                .isInstanceOf(FavouriteUnknown.class);
        shop.removeFavourite.handle(ANNA, new Which.One(laptop.id()));
        assertThatThrownBy(() -> shop.removeFavourite.handle(ANNA, new Which.One(laptop.id())))
                .isInstanceOf(FavouriteUnknown.class);
        assertThatThrownBy(() -> shop.removeFavourite.handle(ANNA, new Which.Everywhere(LAPTOP)))
                .isInstanceOf(FavouriteUnknown.class);
    }

    @Test
    void who_takes_a_product_off_his_last_list_is_no_longer_told_of_it() {
        var gifts = shop.createList.handle(ANNA, "Gifts");
        shop.add(ANNA, LAPTOP, PRICE_DROP);
        shop.add(ANNA, MOUSE, PRICE_DROP);
        var second = shop.addTo(gifts.id(), ANNA, LAPTOP).favourite().favourite();

        shop.removeFavourite.handle(ANNA, new Which.One(second.id()));
        assertThat(shop.watches.count(ANNA)).isEqualTo(2);

        shop.removeFavourite.handle(ANNA, new Which.Everywhere(LAPTOP));
        assertThat(shop.watches.of(ANNA, List.of(LAPTOP))).isEmpty();
        assertThat(shop.watches.count(ANNA)).isEqualTo(1);
    }

    @Test
    void alerts_asked_for_with_a_favourite_come_once_for_each_kind() {
        shop.add(ANNA, LAPTOP, PRICE_DROP);
        shop.add(ANNA, LAPTOP, PRICE_DROP, BACK_IN_STOCK);

        assertThat(shop.watches.of(ANNA, List.of(LAPTOP)))
                .extracting(watch -> watch.kind().word())
                .containsExactly("price-drop", "back-in-stock");
    }

    @Test
    void many_change_their_place_at_once() {
        shop.add(ANNA, LAPTOP);
        shop.add(ANNA, MOUSE);
        var unknown = new ProductId("ffffffffffffffffffffffff");

        var outcome =
                shop.changeFavourites.handle(
                        new ChangeFavourites.Command(
                                ANNA, null, Set.of(MOUSE, CABLE, unknown), Set.of(LAPTOP)));

        assertThat(outcome)
                .isEqualTo(
                        new ChangeFavourites.Outcome(
                                List.of(CABLE), List.of(LAPTOP), List.of(unknown)));
        assertThat(shop.favourites.of(ANNA, List.of(LAPTOP, MOUSE, CABLE)))
                .extracting(Favourite::product)
                .containsExactly(MOUSE, CABLE);
    }

    @Test
    void a_list_goes_with_all_that_is_on_it_but_the_default_one_stays() {
        var gifts = shop.createList.handle(ANNA, "Gifts");
        shop.addTo(gifts.id(), ANNA, LAPTOP);
        shop.add(ANNA, MOUSE);
        var main = shop.lists.take(ANNA, NOW).defaultList();

        shop.deleteList.handle(ANNA, gifts.id(), null);

        assertThat(shop.favourites.list(new Selection(ANNA, null), PAGE))
                .extracting(Favourite::product)
                .containsExactly(MOUSE);
        assertThatThrownBy(() -> shop.deleteList.handle(ANNA, gifts.id(), null))
                .isInstanceOf(ListUnknown.class);
        assertThatThrownBy(() -> shop.deleteList.handle(ANNA, main.id(), null))
                .isInstanceOf(DefaultListStays.class);
    }

    @Test
    void a_shared_list_is_seen_by_its_link_until_it_is_taken_away() {
        shop.add(ANNA, LAPTOP);
        var main = shop.lists.take(ANNA, NOW).defaultList();
        var shared = change(main.id(), new ChangeList.Change.Share());
        var token = Objects.requireNonNull(shared.list().token());

        var seen = shop.showSharedList.handle(token, PAGE);
        assertThat(seen.name()).isEqualTo("Favourites");
        assertThat(seen.favourites().favourites())
                .extracting(view -> view.product().id())
                .containsExactly(LAPTOP);

        change(main.id(), new ChangeList.Change.Unshare());
        assertThatThrownBy(() -> shop.showSharedList.handle(token, PAGE))
                .isInstanceOf(ListUnknown.class);
    }

    @Test
    void nobody_changes_anothers_list() {
        var bens = shop.createList.handle(BEN, "Ben's");

        assertThatThrownBy(() -> change(bens.id(), new ChangeList.Change.Share()))
                .isInstanceOf(ListUnknown.class);
        assertThatThrownBy(() -> shop.deleteList.handle(ANNA, bens.id(), null))
                .isInstanceOf(ListUnknown.class);
        assertThatThrownBy(() ->
                        shop.moveToCart.handle(
                                new MoveToCart.Command(ANNA, new FavouriteId(99), 1)))
                .isInstanceOf(FavouriteUnknown.class);
    }

    private ListView change(ListId list, ChangeList.Change change) {
        return shop.changeList.handle(new ChangeList.Command(ANNA, list, change, null));
    }
}
