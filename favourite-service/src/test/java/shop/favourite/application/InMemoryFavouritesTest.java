package shop.favourite.application;

import shop.favourite.domain.Favourites;
import shop.favourite.domain.FavouritesContract;
import shop.platform.kernel.Transactions;
import shop.platform.test.InMemoryTransactions;

class InMemoryFavouritesTest extends FavouritesContract {

    private final InMemoryFavourites all = new InMemoryFavourites();

    @Override
    protected Favourites all() {
        return all;
    }

    @Override
    protected Transactions transactions() {
        return new InMemoryTransactions();
    }
}
