package shop.product.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.product.domain.SomeProducts.LATER;
import static shop.product.domain.SomeProducts.NOW;
import static shop.product.domain.SomeProducts.SELLER;
import static shop.product.domain.SomeProducts.STAFF;
import static shop.product.domain.SomeProducts.STRANGER;
import static shop.product.domain.SomeProducts.laptop;
import static shop.product.domain.SomeProducts.laptopDetails;
import static shop.product.domain.SomeProducts.priced;
import static shop.product.domain.SomeProducts.storedLaptop;
import static shop.product.domain.SomeProducts.withStatus;

import org.junit.jupiter.api.Test;
import shop.product.domain.ProductEvent.ProductCreated;
import shop.product.domain.ProductEvent.ProductDeleted;
import shop.product.domain.ProductEvent.ProductUpdated;
import shop.product.domain.ProductProblem.NotYourProduct;
import shop.product.domain.ProductProblem.ProductArchived;

class ProductTest {

    @Test
    void a_new_product_is_announced_as_its_first_version() {
        assertThat(laptop().news()).contains(new ProductCreated());
        assertThat(laptop().version()).isEqualTo(1);
        assertThat(laptop().storedVersion()).isZero();
    }

    @Test
    void its_owner_changes_it() {
        var product = storedLaptop();

        product.edit(priced(laptopDetails(), "1400"), SELLER, LATER);

        assertThat(product.news()).contains(new ProductUpdated());
        assertThat(product.version()).isEqualTo(2);
        assertThat(product.updatedAt()).isEqualTo(LATER);
        assertThat(product.createdAt()).isEqualTo(NOW);
    }

    @Test
    void staff_change_what_is_not_theirs_and_it_stays_the_sellers() {
        var product = storedLaptop();

        product.edit(priced(laptopDetails(), "1400"), STAFF, LATER);

        assertThat(product.seller()).isEqualTo(SELLER.id());
    }

    @Test
    void nobody_else_changes_or_archives_it() {
        var product = storedLaptop();
        var cheap = priced(laptopDetails(), "1");

        assertThatThrownBy(() -> product.edit(cheap, STRANGER, LATER))
                .isInstanceOf(NotYourProduct.class);
        assertThatThrownBy(() -> product.archive(STRANGER, LATER))
                .isInstanceOf(NotYourProduct.class);
        assertThat(product.news()).isEmpty();
    }

    @Test
    void saying_the_same_again_is_no_change() {
        var product = storedLaptop();

        product.edit(laptopDetails(), SELLER, LATER);

        assertThat(product.news()).isEmpty();
        assertThat(product.version()).isEqualTo(1);
        assertThat(product.updatedAt()).isEqualTo(NOW);
    }

    @Test
    void an_archived_product_is_announced_as_deleted_and_stays_as_it_is() {
        var product = storedLaptop();

        product.archive(SELLER, LATER);

        assertThat(product.news()).contains(new ProductDeleted());
        assertThat(product.isArchived()).isTrue();
        assertThatThrownBy(() -> product.edit(laptopDetails(), SELLER, LATER))
                .isInstanceOf(ProductArchived.class);
    }

    @Test
    void archiving_by_editing_is_archiving() {
        var product = storedLaptop();

        product.edit(withStatus(laptopDetails(), ProductStatus.ARCHIVED), SELLER, LATER);

        assertThat(product.news()).contains(new ProductDeleted());
    }

    @Test
    void archiving_twice_changes_nothing_more() {
        var archived =
                Product.restore(
                        SomeProducts.LAPTOP,
                        SELLER.id(),
                        withStatus(laptopDetails(), ProductStatus.ARCHIVED),
                        50,
                        ProductRating.NONE,
                        2,
                        NOW,
                        NOW);

        archived.archive(SELLER, LATER);

        assertThat(archived.news()).isEmpty();
    }
}
