package shop.product.domain;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Money;
import shop.platform.kernel.Page;

/**
 * Which products to list, and in which order; a {@code null} part does not restrict.
 *
 * @param keyword stands in the name, description, category or sku, whatever its case
 */
public record ProductFilter(
        @Nullable String keyword,
        @Nullable String category,
        @Nullable SellerId seller,
        ProductStatus status,
        @Nullable Money minPrice,
        @Nullable Money maxPrice,
        Sort sort,
        Page page) {

    /** What is for sale and holds {@code keyword}, newest first. */
    public static ProductFilter holding(String keyword, Page page) {
        return new ProductFilter(
                keyword, null, null, ProductStatus.ACTIVE, null, null, Sort.NEWEST, page);
    }

    /** The same, of one seller's products. */
    public ProductFilter soldBy(SellerId only) {
        return new ProductFilter(keyword, category, only, status, minPrice, maxPrice, sort, page);
    }

    /** The order of a list; a minus is descending. Ties go by id. */
    public enum Sort {
        NEWEST("newest"),
        PRICE("price"),
        PRICE_DESCENDING("-price"),
        NAME("name");

        private final String wireName;

        Sort(String wireName) {
            this.wireName = wireName;
        }

        public static Optional<Sort> named(String wireName) {
            return Arrays.stream(values())
                    .filter(sort -> sort.wireName.equals(wireName))
                    .findFirst();
        }
    }
}
