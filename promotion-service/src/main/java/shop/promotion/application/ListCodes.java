package shop.promotion.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Page;
import shop.promotion.domain.Codes;
import shop.promotion.domain.PromotionCode;
import shop.promotion.domain.PromotionId;
import shop.promotion.domain.PromotionProblem;
import shop.promotion.domain.Promotions;

/** Lists the codes that were made for a promotion. */
public final class ListCodes {

    /**
     * @param batch absent for those of all batches
     * @param page absent for all at once
     */
    public record Query(PromotionId promotion, @Nullable Long batch, @Nullable Page page) {}

    /**
     * @param total how many there are on all pages
     */
    public record CodePage(List<PromotionCode> codes, long total) {}

    private final Promotions promotions;
    private final Codes codes;

    public ListCodes(Promotions promotions, Codes codes) {
        this.promotions = promotions;
        this.codes = codes;
    }

    public CodePage handle(Query query) {
        var id = query.promotion();
        if (promotions.find(id).isEmpty()) {
            throw new PromotionProblem.NoSuchPromotion(id);
        }
        var page = query.page();
        if (page == null) {
            var all = codes.all(id, query.batch());
            return new CodePage(all, all.size());
        }
        return new CodePage(codes.list(id, query.batch(), page), codes.count(id, query.batch()));
    }
}
