package shop.favourite.infrastructure.jdbc;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import shop.favourite.domain.CustomerId;
import shop.favourite.domain.Favourites;
import shop.favourite.domain.FavouritesContract;
import shop.favourite.domain.Fixtures;
import shop.favourite.domain.ListId;
import shop.platform.kernel.Transactions;

class JdbcFavouritesIT extends FavouritesContract {

    @RegisterExtension static final FavouriteTables TABLES = new FavouriteTables();

    private record Place(CustomerId customer, int number) {}

    private final JdbcLists lists = new JdbcLists(TABLES.database().sql());
    private final Favourites all = new JdbcFavourites(TABLES.database().sql());
    private final Map<Place, ListId> made = new HashMap<>();

    @Override
    protected Favourites all() {
        return all;
    }

    @Override
    protected Transactions transactions() {
        return TABLES.database().transactions();
    }

    @Override
    protected ListId list(CustomerId customer, int number) {
        return made.computeIfAbsent(
                new Place(customer, number),
                place -> lists.add(customer, "List " + number, Fixtures.NOW).id());
    }
}
