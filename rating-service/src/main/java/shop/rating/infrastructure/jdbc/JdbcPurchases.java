package shop.rating.infrastructure.jdbc;

import static java.util.Comparator.comparingLong;

import java.util.Collection;
import shop.platform.jdbc.Sql;
import shop.rating.domain.Purchase;
import shop.rating.domain.Purchases;

/** One row per buyer and product. */
public final class JdbcPurchases implements Purchases {

    private final Sql sql;

    public JdbcPurchases(Sql sql) {
        this.sql = sql;
    }

    /** In the order of their keys, as another instance may keep some of the same. */
    @Override
    public void add(Collection<Purchase> purchases) {
        if (purchases.isEmpty()) {
            return;
        }
        sql.use(handle -> {
            var batch =
                    handle.prepareBatch(
                            """
                            INSERT INTO rating_purchases (user_id, product_id, order_id)
                            VALUES (:buyer, :product, :order)
                            ON DUPLICATE KEY UPDATE order_id = order_id
                            """);
            purchases.stream()
                    .sorted(
                            comparingLong((Purchase purchase) -> purchase.buyer().value())
                                    .thenComparing(Purchase::product))
                    .forEach(purchase ->
                            batch.bind("buyer", purchase.buyer().value())
                                    .bind("product", purchase.product().value())
                                    .bind("order", purchase.order())
                                    .add());
            batch.execute();
        });
    }
}
