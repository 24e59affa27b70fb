package shop.inventory.application;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.inventory.domain.Fixtures.LAPTOP;
import static shop.inventory.domain.Fixtures.MOUSE;
import static shop.inventory.domain.Fixtures.NOW;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import shop.inventory.domain.ProductNews.Delisted;
import shop.inventory.domain.ProductNews.Listed;
import shop.inventory.domain.Stock;
import shop.platform.test.InMemoryTransactions;

class FollowCatalogueTest {

    private final InMemoryStocks stocks = new InMemoryStocks();
    private final FollowCatalogue followCatalogue =
            new FollowCatalogue(
                    new InMemoryTransactions(), stocks, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void a_listed_product_gets_its_stock_in_the_main_warehouse() {
        followCatalogue.handle(List.of(new Listed(LAPTOP, "LT-001", 50)));

        assertThat(laptops().onHand()).isEqualTo(50);
        assertThat(stocks.announced()).hasSize(1);
    }

    @Test
    void its_stock_is_seeded_once_whatever_the_catalogue_says_later() {
        followCatalogue.handle(List.of(new Listed(LAPTOP, "LT-001", 50)));

        followCatalogue.handle(List.of(new Listed(LAPTOP, "LT-001", 70)));

        assertThat(laptops().onHand()).isEqualTo(50);
        assertThat(stocks.announced()).hasSize(1);
    }

    @Test
    void a_delisted_product_is_kept_but_no_longer_sold() {
        followCatalogue.handle(List.of(new Listed(LAPTOP, "LT-001", 50)));

        followCatalogue.handle(List.of(new Delisted(LAPTOP)));

        assertThat(laptops().sellable()).isZero();
        assertThat(laptops().onHand()).isEqualTo(50);
    }

    @Test
    void a_listing_that_comes_after_the_delisting_is_too_late() {
        followCatalogue.handle(List.of(new Delisted(LAPTOP)));

        followCatalogue.handle(List.of(new Listed(LAPTOP, "LT-001", 50)));

        assertThat(laptops().sellable()).isZero();
        assertThat(laptops().shelves()).isEmpty();
    }

    @Test
    void a_batch_may_be_about_many_products() {
        followCatalogue.handle(
                List.of(new Listed(MOUSE, "MS-1", 5), new Listed(LAPTOP, "LT-001", 50)));

        assertThat(laptops().onHand()).isEqualTo(50);
        assertThat(stocks.find(MOUSE).orElseThrow().onHand()).isEqualTo(5);
    }

    private Stock laptops() {
        return stocks.find(LAPTOP).orElseThrow();
    }
}
