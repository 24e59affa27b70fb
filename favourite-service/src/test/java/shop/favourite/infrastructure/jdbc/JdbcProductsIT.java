package shop.favourite.infrastructure.jdbc;

import org.junit.jupiter.api.extension.RegisterExtension;
import shop.favourite.domain.Products;
import shop.favourite.domain.ProductsContract;
import shop.platform.kernel.Transactions;

class JdbcProductsIT extends ProductsContract {

    @RegisterExtension static final FavouriteTables TABLES = new FavouriteTables();

    private final Products all = new JdbcProducts(TABLES.database().sql());

    @Override
    protected Products all() {
        return all;
    }

    @Override
    protected Transactions transactions() {
        return TABLES.database().transactions();
    }
}
