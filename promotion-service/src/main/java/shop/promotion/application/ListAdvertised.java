package shop.promotion.application;

import java.time.Clock;
import java.util.List;
import shop.platform.kernel.Page;
import shop.promotion.domain.Promotion;
import shop.promotion.domain.Promotions;

/** Tells everybody what promotions there are now. */
public final class ListAdvertised {

    private final Promotions promotions;
    private final Clock clock;

    public ListAdvertised(Promotions promotions, Clock clock) {
        this.promotions = promotions;
        this.clock = clock;
    }

    public List<Promotion> handle(Page page) {
        return promotions.advertised(clock.instant(), page);
    }
}
