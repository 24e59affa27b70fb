package shop.product.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.product.domain.SomeProducts.LAPTOP;
import static shop.product.domain.SomeProducts.LATER;
import static shop.product.domain.SomeProducts.NOW;
import static shop.product.domain.SomeProducts.NOWHERE;
import static shop.product.domain.SomeProducts.SELLER;
import static shop.product.domain.SomeProducts.STAFF;
import static shop.product.domain.SomeProducts.details;
import static shop.product.domain.SomeProducts.everything;
import static shop.product.domain.SomeProducts.having;
import static shop.product.domain.SomeProducts.laptop;
import static shop.product.domain.SomeProducts.laptopDetails;
import static shop.product.domain.SomeProducts.priced;
import static shop.product.domain.SomeProducts.rated433;
import static shop.product.domain.SomeProducts.sorted;
import static shop.product.domain.SomeProducts.usd;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import shop.platform.kernel.Page;
import shop.product.domain.ProductFilter.Sort;
import shop.product.domain.ProductProblem.ProductChanged;
import shop.product.domain.ProductProblem.SkuTaken;
import shop.product.domain.Products.CategoryCount;
import shop.product.domain.Products.RatingLevel;
import shop.product.domain.Products.StockLevel;

/** What every keeper of products does. */
public abstract class ProductsContract {

    private Products products;

    protected abstract Products noProducts();

    @BeforeEach
    void empty() {
        products = noProducts();
    }

    @Test
    void what_is_saved_is_found_again() {
        products.save(laptop());

        var found = products.find(LAPTOP).orElseThrow();

        assertThat(found.details()).isEqualTo(laptopDetails());
        assertThat(found.details().attributes().keySet())
                .containsExactly("memory", "cores", "touch");
        assertThat(found.seller()).isEqualTo(SELLER.id());
        assertThat(found.stock()).isEqualTo(50);
        assertThat(found.storedVersion()).isEqualTo(1);
        assertThat(found.createdAt()).isEqualTo(NOW);
        assertThat(found.updatedAt()).isEqualTo(NOW);
        assertThat(found.news()).isEmpty();
        assertThat(products.find(NOWHERE)).isEmpty();
    }

    @Test
    void a_change_is_found_again() {
        products.save(laptop());
        var product = read();
        product.edit(priced(laptopDetails(), "1400.50"), SELLER, LATER);
        products.save(product);

        assertThat(read().details().price()).isEqualTo(usd("1400.50"));
        assertThat(read().version()).isEqualTo(2);
        assertThat(read().updatedAt()).isEqualTo(LATER);
        assertThat(read().createdAt()).isEqualTo(NOW);
    }

    @Test
    void of_two_changes_of_one_version_the_second_is_refused() {
        products.save(laptop());
        var mine = read();
        var yours = read();
        mine.edit(priced(laptopDetails(), "1400"), SELLER, LATER);
        yours.edit(priced(laptopDetails(), "1300"), STAFF, LATER);
        products.save(mine);

        assertThatThrownBy(() -> products.save(yours)).isInstanceOf(ProductChanged.class);
        assertThat(read().details().price()).isEqualTo(usd("1400"));
    }

    @Test
    void a_product_is_entered_once() {
        products.save(laptop());

        assertThatThrownBy(() -> products.save(laptop())).isInstanceOf(ProductChanged.class);
    }

    @Test
    void a_sku_is_taken_whatever_its_case() {
        products.save(laptop());

        assertThatThrownBy(() -> enter("Other", "10", "Toys", "lt-001", NOW))
                .isInstanceOf(SkuTaken.class);

        var other = enter("Other", "10", "Toys", "lt-002", NOW);
        var product = products.find(other).orElseThrow();
        product.edit(details("Other", "10", "Toys", "Lt-001"), SELLER, LATER);
        assertThatThrownBy(() -> products.save(product)).isInstanceOf(SkuTaken.class);
    }

    @Test
    void the_sku_of_an_archived_product_is_free_again() {
        products.save(laptop());
        var product = read();
        product.archive(SELLER, LATER);
        products.save(product);

        var next = enter("Laptop II", "1600", "Electronics", "LT-001", LATER);

        assertThat(products.find(next)).isPresent();
        assertThat(read().details().sku()).isEqualTo(new Sku("LT-001"));
    }

    @ParameterizedTest
    @EnumSource
    void a_list_has_the_order_asked_for(Sort sort) {
        enter("b", "9", "Toys", "1", NOW);
        enter("c", "100", "Toys", "2", LATER);
        enter("a", "20.50", "Books", "3", NOW.minusSeconds(1));

        assertThat(names(sorted(sort)))
                .isEqualTo(
                        switch (sort) {
                            case NEWEST -> List.of("c", "b", "a");
                            case PRICE -> List.of("b", "a", "c");
                            case PRICE_DESCENDING -> List.of("c", "a", "b");
                            case NAME -> List.of("a", "b", "c");
                        });
    }

    @Test
    void a_list_holds_what_fits_all_conditions() {
        products.save(laptop());
        enter("b", "9", "Toys", "1", NOW);
        enter("c", "100", "Toys", "2", NOW);
        enter("d", "100.01", "Toys", "3", NOW);

        assertThat(names(filter("Toys", null, null, null))).containsOnly("b", "c", "d");
        assertThat(names(filter("Toys", null, "9.01", "100"))).containsExactly("c");
        assertThat(names(filter(null, null, "9", "9"))).containsExactly("b");
        assertThat(names(filter(null, SELLER.id(), null, null))).hasSize(4);
        assertThat(names(filter(null, STAFF.id(), null, null))).isEmpty();
        assertThat(names(filter("$ne", null, null, null))).isEmpty();
    }

    @Test
    void a_part_of_a_list_knows_the_whole() {
        for (var i = 0; i < 5; i++) {
            enter("p" + i, "1", "Toys", "s" + i, NOW.plusSeconds(i));
        }
        var second =
                new ProductFilter(
                        null,
                        null,
                        null,
                        ProductStatus.ACTIVE,
                        null,
                        null,
                        Sort.NAME,
                        new Page(2, 2));

        assertThat(names(second)).containsExactly("p2", "p3");
        assertThat(products.list(second).total()).isEqualTo(5);
    }

    @Test
    void archived_products_are_listed_apart() {
        products.save(laptop());
        var product = read();
        product.archive(SELLER, LATER);
        products.save(product);

        assertThat(names(everything())).isEmpty();
        assertThat(names(having(ProductStatus.ARCHIVED))).containsExactly("Laptop");
    }

    @Test
    void categories_are_counted_by_what_is_for_sale() {
        products.save(laptop());
        enter("b", "9", "Toys", "1", NOW);
        enter("c", "9", "Books", "2", NOW);
        enter("d", "9", "Toys", "3", NOW);
        var product = read();
        product.archive(SELLER, LATER);
        products.save(product);

        assertThat(products.categories())
                .containsExactly(new CategoryCount("Books", 1), new CategoryCount("Toys", 2));
    }

    @Test
    void the_newest_word_on_stock_is_shown_however_they_come() {
        products.save(laptop());

        products.showStock(List.of(stock(30, 3)));
        products.showStock(List.of(stock(40, 2)));
        products.showStock(List.of(stock(99, 3), new StockLevel(NOWHERE, 5, 1)));
        products.showStock(List.of());

        assertThat(read().stock()).isEqualTo(30);
        assertThat(read().version()).isEqualTo(1);
        assertThat(read().updatedAt()).isEqualTo(NOW);
    }

    @Test
    void a_change_keeps_the_stock_heard_of_meanwhile() {
        products.save(laptop());
        var product = read();
        products.showStock(List.of(stock(30, 1)));
        product.edit(priced(laptopDetails(), "1400"), SELLER, LATER);
        products.save(product);

        assertThat(read().stock()).isEqualTo(30);
    }

    @Test
    void the_newest_word_on_the_rating_is_shown_however_they_come() {
        products.save(laptop());
        assertThat(read().rating()).isEqualTo(ProductRating.NONE);

        products.showRatings(List.of(rating(rated433(), 3)));
        products.showRatings(List.of(rating(ProductRating.NONE, 2)));
        products.showRatings(
                List.of(
                        rating(ProductRating.NONE, 3),
                        new RatingLevel(NOWHERE, ProductRating.NONE, 1)));
        products.showRatings(List.of());

        assertThat(read().rating()).isEqualTo(rated433());
        assertThat(read().version()).isEqualTo(1);
        assertThat(read().updatedAt()).isEqualTo(NOW);
        assertThat(products.list(everything()).products())
                .extracting(Product::rating)
                .containsExactly(rated433());
    }

    @Test
    void a_change_keeps_the_rating_heard_of_meanwhile() {
        products.save(laptop());
        var product = read();
        products.showRatings(List.of(rating(rated433(), 1)));
        product.edit(priced(laptopDetails(), "1400"), SELLER, LATER);
        products.save(product);

        assertThat(read().rating()).isEqualTo(rated433());
        assertThat(read().stock()).isEqualTo(50);
    }

    @Test
    void a_keyword_is_found_wherever_it_stands_and_whatever_its_case() {
        products.save(laptop());
        enter("Áo sơ mi", "9", "Toys", "ab-c.1", NOW);
        enter("100% (new) [x] {y} a+b*c?d^e$f|g\\h", "9", "Books", "2", NOW.plusSeconds(1));

        assertThat(held("lapTOP")).containsExactly("Laptop");
        assertThat(held("PERFORMANCE")).containsExactly("Laptop");
        assertThat(held("electr")).containsExactly("Laptop");
        assertThat(held("lt-0")).containsExactly("Laptop");
        assertThat(held("ÁO SƠ")).containsExactly("Áo sơ mi");
        assertThat(held("b-C.1")).containsExactly("Áo sơ mi");
        for (var text :
                List.of("% (", ") [X]", "{Y}", "A+B", "b*c?", "d^e", "$f|", "g\\H", "100%")) {
            assertThat(held(text)).as(text).hasSize(1);
        }
        for (var text : List.of(".*", "^L", "p$", "L.ptop", "a|b", "[a-z]", "\\E", "$ne", "💩")) {
            assertThat(held(text)).as(text).isEmpty();
        }
    }

    @Test
    void what_is_not_for_sale_is_not_found_by_a_keyword() {
        products.save(laptop());
        var product = read();
        product.archive(SELLER, LATER);
        products.save(product);

        assertThat(held("laptop")).isEmpty();
    }

    private List<String> held(String keyword) {
        return names(ProductFilter.holding(keyword, new Page(0, 100)));
    }

    private Product read() {
        return products.find(LAPTOP).orElseThrow();
    }

    private ProductId enter(String name, String price, String category, String sku, Instant now) {
        var id = products.nextId();
        var details = details(name, price, category, sku);
        products.save(Product.enter(id, SELLER.id(), details, 1, now));
        return id;
    }

    private List<String> names(ProductFilter filter) {
        return products.list(filter).products().stream().map(it -> it.details().name()).toList();
    }

    private static ProductFilter filter(
            @Nullable String category,
            @Nullable SellerId seller,
            @Nullable String minPrice,
            @Nullable String maxPrice) {
        return new ProductFilter(
                null,
                category,
                seller,
                ProductStatus.ACTIVE,
                minPrice == null ? null : usd(minPrice),
                maxPrice == null ? null : usd(maxPrice),
                Sort.NEWEST,
                new Page(0, 100));
    }

    private static RatingLevel rating(ProductRating rating, long version) {
        return new RatingLevel(LAPTOP, rating, version);
    }

    private static StockLevel stock(long available, long version) {
        return new StockLevel(LAPTOP, available, version);
    }
}
