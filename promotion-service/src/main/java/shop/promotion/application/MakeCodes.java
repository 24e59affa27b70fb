package shop.promotion.application;

import java.time.Clock;
import shop.platform.kernel.Transactions;
import shop.promotion.domain.CodeBatch;
import shop.promotion.domain.CodeMint;
import shop.promotion.domain.Codes;
import shop.promotion.domain.Promotion;
import shop.promotion.domain.PromotionId;
import shop.promotion.domain.PromotionProblem;
import shop.promotion.domain.Promotions;

/** Makes a batch of codes for a promotion. */
public final class MakeCodes {

    /**
     * @param mostUses how often each code may be used
     */
    public record Command(PromotionId promotion, String prefix, int count, int mostUses) {}

    private final Promotions promotions;
    private final Codes codes;
    private final CodeMint mint;
    private final Transactions transactions;
    private final Clock clock;

    public MakeCodes(
            Promotions promotions,
            Codes codes,
            CodeMint mint,
            Transactions transactions,
            Clock clock) {
        this.promotions = promotions;
        this.codes = codes;
        this.mint = mint;
        this.transactions = transactions;
        this.clock = clock;
    }

    public CodeBatch handle(Command command) {
        var minted = mint.mint(command.prefix(), command.count());
        return transactions.call(() -> {
            var id = command.promotion();
            check(
                    promotions.lock(id).orElseThrow(() -> new PromotionProblem.NoSuchPromotion(id)),
                    command.count());
            return codes.add(id, command.prefix(), minted, command.mostUses(), clock.instant());
        });
    }

    private void check(Promotion promotion, int count) {
        if (promotion.isArchived()) {
            throw new PromotionProblem.Archived(promotion.id());
        }
        if (promotion.details().isAutomatic()) {
            throw new PromotionProblem.NeedsNoCode(promotion.id());
        }
        if (codes.count(promotion.id(), null) + count > CodeBatch.MOST_CODES_OF_A_PROMOTION) {
            throw new PromotionProblem.TooManyCodes(promotion.id());
        }
    }
}
