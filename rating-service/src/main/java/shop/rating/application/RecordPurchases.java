package shop.rating.application;

import java.util.List;
import shop.rating.domain.Purchase;
import shop.rating.domain.Purchases;

/** Notes what has reached whom; a rating written before is then one of a verified purchase, too. */
public final class RecordPurchases {

    private final Purchases purchases;

    public RecordPurchases(Purchases purchases) {
        this.purchases = purchases;
    }

    public void handle(List<Purchase> heard) {
        purchases.add(heard);
    }
}
