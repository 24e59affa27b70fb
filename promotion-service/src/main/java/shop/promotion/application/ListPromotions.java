package shop.promotion.application;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Page;
import shop.promotion.domain.Promotion;
import shop.promotion.domain.PromotionFilter;
import shop.promotion.domain.PromotionFilter.Standing;
import shop.promotion.domain.Promotions;

/** Lists promotions for staff, newest first. */
public final class ListPromotions {

    /**
     * @param standing absent for all but archived ones
     */
    public record Query(@Nullable Standing standing, Page page) {}

    /**
     * @param total how many there are on all pages
     */
    public record PromotionPage(List<Promotion> promotions, long total) {}

    private final Promotions promotions;
    private final Clock clock;

    public ListPromotions(Promotions promotions, Clock clock) {
        this.promotions = promotions;
        this.clock = clock;
    }

    public PromotionPage handle(Query query) {
        var filter = new PromotionFilter(query.standing(), clock.instant(), query.page());
        return new PromotionPage(promotions.list(filter), promotions.count(filter));
    }
}
