package shop.favourite.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.favourite.domain.Fixtures.ANNA;
import static shop.favourite.domain.Fixtures.LAPTOP;
import static shop.favourite.domain.Fixtures.NOW;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import shop.favourite.domain.FavouriteProblem.ListChanged;
import shop.favourite.domain.FavouriteProblem.ListNameTaken;
import shop.favourite.domain.FavouriteProblem.ListUnknown;
import shop.favourite.domain.FavouriteProblem.TooManyLists;

class FavouriteTest {

    private static final Favourite LAPTOPS =
            new Favourite(new FavouriteId(31), ANNA, new ListId(1), LAPTOP, NOW, 0, null);

    @Test
    void a_move_that_is_repeated_is_the_same_request_even_with_another_quantity() {
        var first = LAPTOPS.setOut(2);

        assertThat(first.setOut(5)).isEqualTo(first);
        assertThat(first.move()).isEqualTo(new Favourite.Move("favourite-31-0", 2));
    }

    @Test
    void after_a_refusal_the_next_move_is_another_request() {
        var second = LAPTOPS.setOut(2).turnedBack().setOut(3);

        assertThat(second.move()).isEqualTo(new Favourite.Move("favourite-31-1", 3));
    }

    @Test
    void a_list_keeps_its_link_until_it_is_taken_away_and_never_gets_it_back() {
        var shared = list(1, "Gifts", false).shared();
        var again = shared.unshared().shared();

        assertThat(shared.shared()).isEqualTo(shared);
        assertThat(shared.unshared().token()).isNull();
        assertThat(again.token()).isNotEqualTo(shared.token());
        assertThat(again.version()).isEqualTo(4);
    }

    @Test
    void a_list_is_named_or_the_default_one() {
        var own = new OwnLists(List.of(list(1, "Favourites", true), list(2, "Gifts", false)));

        assertThat(own.chosen(null).id()).isEqualTo(new ListId(1));
        assertThat(own.chosen(new ListId(2)).name()).isEqualTo("Gifts");
        assertThatThrownBy(() -> own.chosen(new ListId(3))).isInstanceOf(ListUnknown.class);
    }

    @Test
    void no_two_lists_have_one_name() {
        var own = new OwnLists(List.of(list(1, "Favourites", true), list(2, "Gifts", false)));

        assertThatThrownBy(() -> own.checkRoomFor("Gifts")).isInstanceOf(ListNameTaken.class);
        assertThatThrownBy(() -> own.checkName(new ListId(1), "Gifts"))
                .isInstanceOf(ListNameTaken.class);
        own.checkName(new ListId(2), "Gifts");
        own.checkRoomFor("gifts");
    }

    @Test
    void there_are_no_more_than_fifty_lists() {
        var own =
                new OwnLists(
                        LongStream.rangeClosed(1, OwnLists.MOST)
                                .mapToObj(i -> list(i, "List " + i, i == 1))
                                .toList());

        assertThatThrownBy(() -> own.checkRoomFor("One more")).isInstanceOf(TooManyLists.class);
    }

    @Test
    void a_list_that_has_changed_since_it_was_read_is_refused() {
        var own = new OwnLists(List.of(list(1, "Favourites", true)));

        assertThat(own.get(new ListId(1), 1L)).isEqualTo(own.get(new ListId(1), null));
        assertThatThrownBy(() -> own.get(new ListId(1), 2L)).isInstanceOf(ListChanged.class);
    }

    @Test
    void a_token_is_long_random_and_fit_for_an_address() {
        var token = ShareToken.fresh();

        assertThat(token.value()).matches("[A-Za-z0-9_-]{43}");
        assertThat(ShareToken.fresh()).isNotEqualTo(token);
        assertThat(ShareToken.isValid("../../etc/passwd")).isFalse();
    }

    private static FavouriteList list(long id, String name, boolean isDefault) {
        return new FavouriteList(new ListId(id), ANNA, name, isDefault, null, 1, NOW);
    }
}
