package shop.favourite.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.favourite.domain.Fixtures.ANNA;
import static shop.favourite.domain.Fixtures.BEN;
import static shop.favourite.domain.Fixtures.NOW;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import shop.platform.kernel.Transactions;

/** What holds for lists, however they are kept. */
public abstract class ListsContract {

    protected abstract Lists all();

    protected abstract Transactions transactions();

    @Test
    void the_default_list_is_there_from_the_first_use_on_and_stays_the_same() {
        var first = take(ANNA);
        var second = take(ANNA);

        assertThat(second).isEqualTo(first);
        assertThat(first.all()).singleElement().isEqualTo(first.defaultList());
        assertThat(first.defaultList().name()).isEqualTo(FavouriteList.DEFAULT_NAME);
        assertThat(first.defaultList().createdAt()).isEqualTo(NOW);
    }

    @Test
    void everybody_has_lists_of_his_own() {
        take(ANNA);
        var gifts = transactions().call(() -> all().add(ANNA, "Gifts", NOW));

        assertThat(take(ANNA).all()).hasSize(2).contains(gifts);
        assertThat(take(BEN).all()).hasSize(1);
        assertThat(all().find(gifts.id(), ANNA)).contains(gifts);
        assertThat(all().find(gifts.id(), BEN)).isEmpty();
    }

    @Test
    void a_list_is_found_by_its_link_as_long_as_it_has_one() {
        take(ANNA);
        var shared = all().add(ANNA, "Gifts", NOW).shared();
        all().save(shared);
        var token = Objects.requireNonNull(shared.token());

        assertThat(all().sharedBy(token)).contains(shared);

        all().save(shared.unshared());
        assertThat(all().sharedBy(token)).isEmpty();
        assertThat(all().sharedBy(ShareToken.fresh())).isEmpty();
    }

    @Test
    void what_is_changed_is_kept_and_what_is_removed_is_gone() {
        take(ANNA);
        var gifts = all().add(ANNA, "Gifts", NOW);
        all().save(gifts.renamed("Quà tặng 🎁"));

        assertThat(all().find(gifts.id(), ANNA)).contains(gifts.renamed("Quà tặng 🎁"));

        all().remove(gifts.id());
        assertThat(all().find(gifts.id(), ANNA)).isEmpty();
    }

    private OwnLists take(CustomerId customer) {
        return transactions().call(() -> all().take(customer, NOW));
    }
}
