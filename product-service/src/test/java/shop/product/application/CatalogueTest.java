package shop.product.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.product.domain.SomeProducts.LAPTOP;
import static shop.product.domain.SomeProducts.NOW;
import static shop.product.domain.SomeProducts.NOWHERE;
import static shop.product.domain.SomeProducts.SELLER;
import static shop.product.domain.SomeProducts.STAFF;
import static shop.product.domain.SomeProducts.STRANGER;
import static shop.product.domain.SomeProducts.everything;
import static shop.product.domain.SomeProducts.having;
import static shop.product.domain.SomeProducts.laptop;
import static shop.product.domain.SomeProducts.laptopDetails;
import static shop.product.domain.SomeProducts.priced;
import static shop.product.domain.SomeProducts.rated433;
import static shop.product.domain.SomeProducts.usd;
import static shop.product.domain.SomeProducts.withStatus;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import shop.platform.test.FakeClock;
import shop.product.application.ListProducts.Answer;
import shop.product.domain.Editor;
import shop.product.domain.ProductDetails;
import shop.product.domain.ProductEvent.ProductCreated;
import shop.product.domain.ProductEvent.ProductDeleted;
import shop.product.domain.ProductEvent.ProductUpdated;
import shop.product.domain.ProductId;
import shop.product.domain.ProductProblem.MayNotSell;
import shop.product.domain.ProductProblem.NotYourProduct;
import shop.product.domain.ProductProblem.ProductChanged;
import shop.product.domain.ProductProblem.ProductNotFound;
import shop.product.domain.ProductRating;
import shop.product.domain.ProductStatus;
import shop.product.domain.Products.RatingLevel;
import shop.product.domain.Products.StockLevel;
import shop.product.domain.SomeProducts;

class CatalogueTest {

    private final InMemoryProducts products = new InMemoryProducts();
    private final InMemoryShelf shelf = new InMemoryShelf();
    private final FakeClock clock = FakeClock.at(NOW);
    private final ProductChanges changes = new ProductChanges(products, shelf);
    private final CreateProduct createProduct = new CreateProduct(products, shelf, true, clock);
    private final UpdateProduct updateProduct = new UpdateProduct(changes, clock);
    private final ArchiveProduct archiveProduct = new ArchiveProduct(changes, clock);
    private final PutProduct putProduct = new PutProduct(products, shelf, changes, clock);
    private final ShowProduct showProduct = new ShowProduct(products, shelf);
    private final ShowProducts showProducts = new ShowProducts(products, shelf);
    private final ListProducts listProducts = new ListProducts(products, shelf);
    private final ShowStock showStock = new ShowStock(products, shelf);
    private final ShowRatings showRatings = new ShowRatings(products, shelf);

    @Test
    void what_is_entered_belongs_to_whoever_entered_it() {
        var created = create(laptopDetails());

        assertThat(created.sellerId()).isEqualTo(SELLER.id().value());
        assertThat(created.version()).isEqualTo(1);
        assertThat(showProduct.handle(new ProductId(created.id()), null)).isEqualTo(created);
        assertThat(products.announced()).containsExactly(new ProductCreated());
    }

    @Test
    void where_only_staff_sell_nobody_else_enters_anything() {
        var forStaff = new CreateProduct(products, shelf, false, clock);

        assertThatThrownBy(() ->
                        forStaff.handle(new CreateProduct.Command(SELLER, laptopDetails(), 1)))
                .isInstanceOf(MayNotSell.class);
        assertThat(forStaff.handle(new CreateProduct.Command(STAFF, laptopDetails(), 1)).stock())
                .isEqualTo(1);
    }

    @Test
    void what_is_entered_is_listed_at_once() {
        assertThat(listProducts.handle(everything(), null).total()).isZero();

        var created = create(laptopDetails());

        assertThat(listProducts.handle(everything(), null).products()).containsExactly(created);
    }

    @Test
    void a_change_is_shown_at_once() {
        products.save(laptop());
        showProduct.handle(LAPTOP, null);

        var updated = update(SELLER, OptionalLong.of(1));

        assertThat(updated.details().price()).isEqualTo(usd("1400"));
        assertThat(showProduct.handle(LAPTOP, null)).isEqualTo(updated);
        assertThat(products.announced())
                .containsExactly(new ProductCreated(), new ProductUpdated());
    }

    @Test
    void a_change_of_what_was_not_seen_is_refused() {
        products.save(laptop());
        update(SELLER, OptionalLong.of(1));

        assertThatThrownBy(() -> update(SELLER, OptionalLong.of(1)))
                .isInstanceOf(ProductChanged.class);
        assertThatThrownBy(() -> update(STRANGER, OptionalLong.empty()))
                .isInstanceOf(NotYourProduct.class);
    }

    @Test
    void who_is_overtaken_and_did_not_insist_on_a_version_tries_again() {
        products.save(laptop());

        products.overtakeWith(() -> putProduct.handle(put(priced(laptopDetails(), "1300"))));
        assertThatThrownBy(() -> update(SELLER, OptionalLong.of(1)))
                .isInstanceOf(ProductChanged.class);

        products.overtakeWith(() -> putProduct.handle(put(priced(laptopDetails(), "1200"))));
        archiveProduct.handle(LAPTOP, SELLER);

        assertThat(products.find(LAPTOP).orElseThrow().isArchived()).isTrue();
        assertThat(products.find(LAPTOP).orElseThrow().version()).isEqualTo(4);
    }

    @Test
    void what_is_not_for_sale_exists_only_for_who_may_change_it() {
        var draft = new ProductId(create(withStatus(laptopDetails(), ProductStatus.DRAFT)).id());

        assertThat(showProduct.handle(draft, SELLER).id()).isEqualTo(draft.value());
        assertThat(showProduct.handle(draft, STAFF).id()).isEqualTo(draft.value());
        assertThatThrownBy(() -> showProduct.handle(draft, STRANGER))
                .isInstanceOf(ProductNotFound.class);
        assertThatThrownBy(() -> showProduct.handle(draft, null))
                .isInstanceOf(ProductNotFound.class);
        assertThat(showProducts.handle(List.of(draft))).isEmpty();
        assertThat(listProducts.handle(everything(), SELLER).products()).isEmpty();
    }

    @Test
    void drafts_are_listed_to_their_seller_and_staff() {
        create(withStatus(laptopDetails(), ProductStatus.DRAFT));
        var drafts = having(ProductStatus.DRAFT);

        assertThat(listProducts.handle(drafts, SELLER).total()).isEqualTo(1);
        assertThat(listProducts.handle(drafts, STAFF).total()).isEqualTo(1);
        assertThat(listProducts.handle(drafts, STRANGER).products()).isEmpty();
        assertThat(listProducts.handle(drafts.soldBy(SELLER.id()), STRANGER))
                .isEqualTo(Answer.NOTHING);
        assertThat(listProducts.handle(drafts, null)).isEqualTo(Answer.NOTHING);
    }

    @Test
    void several_products_are_shown_in_the_order_asked_for_each_once() {
        products.save(laptop());
        var other = new ProductId(create(details("other")).id());

        assertThat(showProducts.handle(List.of(other, NOWHERE, LAPTOP, other)))
                .extracting(ProductView::id)
                .containsExactly(other.value(), LAPTOP.value());
    }

    @Test
    void putting_a_product_twice_changes_nothing_more() {
        var put = putProduct.handle(put(laptopDetails()));

        assertThat(putProduct.handle(put(laptopDetails()))).isEqualTo(put);
        assertThat(products.announced()).containsExactly(new ProductCreated());
    }

    @Test
    void a_product_that_was_asked_for_in_vain_is_shown_once_it_is_put() {
        assertThatThrownBy(() -> showProduct.handle(LAPTOP, null))
                .isInstanceOf(ProductNotFound.class);

        putProduct.handle(put(laptopDetails()));

        assertThat(showProduct.handle(LAPTOP, null).id()).isEqualTo(LAPTOP.value());
    }

    @Test
    void putting_an_archived_product_leaves_it_archived() {
        products.save(laptop());
        archiveProduct.handle(LAPTOP, SELLER);

        var put = putProduct.handle(put(priced(laptopDetails(), "1")));

        assertThat(put.details().status()).isEqualTo(ProductStatus.ARCHIVED);
        assertThat(products.announced())
                .containsExactly(new ProductCreated(), new ProductDeleted());
    }

    @Test
    void of_many_words_on_stock_the_newest_counts_and_is_shown_at_once() {
        products.save(laptop());
        showProduct.handle(LAPTOP, null);

        showStock.handle(
                List.of(
                        new StockLevel(LAPTOP, 48, 2),
                        new StockLevel(LAPTOP, 45, 4),
                        new StockLevel(LAPTOP, 46, 3)));
        showStock.handle(List.of(new StockLevel(LAPTOP, 48, 2)));

        assertThat(showProduct.handle(LAPTOP, null).stock()).isEqualTo(45);
        assertThat(showProduct.handle(LAPTOP, null).version()).isEqualTo(1);
        assertThat(products.announced()).containsExactly(new ProductCreated());
    }

    @Test
    void of_many_words_on_the_rating_the_newest_counts_and_is_shown_at_once() {
        products.save(laptop());
        showProduct.handle(LAPTOP, null);
        listProducts.handle(everything(), null);

        showRatings.handle(
                List.of(
                        new RatingLevel(LAPTOP, ProductRating.NONE, 2),
                        new RatingLevel(LAPTOP, rated433(), 4),
                        new RatingLevel(LAPTOP, ProductRating.NONE, 3)));
        showRatings.handle(List.of(new RatingLevel(LAPTOP, ProductRating.NONE, 2)));

        assertThat(showProduct.handle(LAPTOP, null).rating()).isEqualTo(rated433());
        assertThat(listProducts.handle(everything(), null).products())
                .extracting(ProductView::rating)
                .containsExactly(rated433());
        assertThat(showProduct.handle(LAPTOP, null).version()).isEqualTo(1);
        assertThat(products.announced()).containsExactly(new ProductCreated());
    }

    private ProductView create(ProductDetails details) {
        return createProduct.handle(new CreateProduct.Command(SELLER, details, 50));
    }

    private ProductView update(Editor editor, OptionalLong version) {
        return updateProduct.handle(
                new UpdateProduct.Command(
                        LAPTOP, editor, present -> priced(present, "1400"), version));
    }

    private static PutProduct.Command put(ProductDetails details) {
        return new PutProduct.Command(LAPTOP, SELLER.id(), details, 50);
    }

    private static ProductDetails details(String sku) {
        return SomeProducts.details("Other", "5", "Toys", sku);
    }
}
