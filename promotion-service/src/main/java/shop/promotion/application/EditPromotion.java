package shop.promotion.application;

import java.time.Clock;
import shop.platform.kernel.Transactions;
import shop.promotion.domain.Promotion;
import shop.promotion.domain.PromotionDetails;
import shop.promotion.domain.PromotionId;
import shop.promotion.domain.PromotionProblem;
import shop.promotion.domain.Promotions;

/** Staff say everything about a promotion anew. Nobody overwrites what he has not seen. */
public final class EditPromotion {

    /**
     * @param version the one that was read
     */
    public record Command(PromotionId promotion, long version, PromotionDetails details) {}

    private final Promotions promotions;
    private final Transactions transactions;
    private final Clock clock;

    public EditPromotion(Promotions promotions, Transactions transactions, Clock clock) {
        this.promotions = promotions;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Promotion handle(Command command) {
        return transactions.call(() -> {
            var id = command.promotion();
            var kept =
                    promotions.lock(id).orElseThrow(() -> new PromotionProblem.NoSuchPromotion(id));
            var edited = kept.edited(command.details(), command.version(), clock.instant());
            refuseUselessCodes(edited);
            promotions.save(edited);
            return edited;
        });
    }

    /** Codes that were made for it would be of no use if it no longer needed any. */
    private void refuseUselessCodes(Promotion edited) {
        if (edited.details().isAutomatic() && promotions.hasBatches(edited.id())) {
            throw new PromotionProblem.NeedsNoCode(edited.id());
        }
    }
}
