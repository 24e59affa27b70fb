package shop.product.application;

import shop.product.domain.Products;
import shop.product.domain.ProductsContract;

class InMemoryProductsTest extends ProductsContract {

    @Override
    protected Products noProducts() {
        return new InMemoryProducts();
    }
}
