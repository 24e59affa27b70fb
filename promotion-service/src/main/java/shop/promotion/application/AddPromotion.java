package shop.promotion.application;

import java.time.Clock;
import shop.platform.kernel.Transactions;
import shop.promotion.domain.Promotion;
import shop.promotion.domain.PromotionDetails;
import shop.promotion.domain.Promotions;

/** Staff enter a promotion. */
public final class AddPromotion {

    private final Promotions promotions;
    private final Transactions transactions;
    private final Clock clock;

    public AddPromotion(Promotions promotions, Transactions transactions, Clock clock) {
        this.promotions = promotions;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Promotion handle(PromotionDetails details) {
        return transactions.call(() -> promotions.add(details, clock.instant()));
    }
}
