package shop.favourite.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.favourite.domain.Fixtures.CABLE;
import static shop.favourite.domain.Fixtures.LAPTOP;
import static shop.favourite.domain.Fixtures.MOUSE;
import static shop.favourite.domain.Fixtures.archived;
import static shop.favourite.domain.Fixtures.left;
import static shop.favourite.domain.Fixtures.product;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shop.platform.kernel.Transactions;

/** What holds for products, however they are kept. */
public abstract class ProductsContract {

    protected abstract Products all();

    protected abstract Transactions transactions();

    @Test
    void one_never_heard_of_is_taken_with_nothing_known() {
        var taken = transactions().call(() -> all().take(List.of(MOUSE, LAPTOP, MOUSE)));

        assertThat(taken)
                .containsExactly(
                        Map.entry(LAPTOP, Product.unheardOf(LAPTOP)),
                        Map.entry(MOUSE, Product.unheardOf(MOUSE)));
    }

    @Test
    void what_is_saved_is_found() {
        var laptop = product(LAPTOP, "1499.99", 5);
        var mouse = Product.unheardOf(MOUSE).hear(left(MOUSE, 3, 9));
        var cable = Product.unheardOf(CABLE).hear(archived(CABLE, "2.00", 4));
        transactions()
                .run(() -> {
                    all().take(List.of(LAPTOP, MOUSE, CABLE));
                    all().save(List.of(laptop, mouse, cable));
                });

        assertThat(all().find(List.of(LAPTOP, MOUSE, CABLE)))
                .isEqualTo(Map.of(LAPTOP, laptop, MOUSE, mouse, CABLE, cable));
        assertThat(all().find(List.of(MOUSE))).containsOnlyKeys(MOUSE);
        assertThat(all().find(List.of())).isEmpty();
        assertThat(transactions().call(() -> all().take(List.of(LAPTOP))))
                .containsExactly(Map.entry(LAPTOP, laptop));
    }
}
