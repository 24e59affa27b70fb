package shop.product.application;

import java.util.List;
import shop.product.domain.Products;
import shop.product.domain.Products.CategoryCount;

/** Lists the categories that have something for sale. */
public final class ListCategories {

    private final Products products;

    public ListCategories(Products products) {
        this.products = products;
    }

    public List<CategoryCount> handle() {
        return products.categories();
    }
}
