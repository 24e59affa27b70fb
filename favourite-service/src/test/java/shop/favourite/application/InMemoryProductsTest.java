package shop.favourite.application;

import shop.favourite.domain.Products;
import shop.favourite.domain.ProductsContract;
import shop.platform.kernel.Transactions;
import shop.platform.test.InMemoryTransactions;

class InMemoryProductsTest extends ProductsContract {

    private final InMemoryProducts all = new InMemoryProducts();

    @Override
    protected Products all() {
        return all;
    }

    @Override
    protected Transactions transactions() {
        return new InMemoryTransactions();
    }
}
