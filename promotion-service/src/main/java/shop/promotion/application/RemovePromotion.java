package shop.promotion.application;

import java.time.Clock;
import java.util.OptionalLong;
import shop.platform.kernel.Transactions;
import shop.promotion.domain.Promotion;
import shop.promotion.domain.PromotionId;
import shop.promotion.domain.PromotionProblem;
import shop.promotion.domain.Promotions;

/** Staff remove a promotion: one that an order has ever used is archived, any other deleted. */
public final class RemovePromotion {

    /**
     * @param version the one that was read, where whoever removes it says so
     */
    public record Command(PromotionId promotion, OptionalLong version) {}

    private final Promotions promotions;
    private final Transactions transactions;
    private final Clock clock;

    public RemovePromotion(Promotions promotions, Transactions transactions, Clock clock) {
        this.promotions = promotions;
        this.transactions = transactions;
        this.clock = clock;
    }

    public void handle(Command command) {
        transactions.run(() -> {
            var id = command.promotion();
            remove(
                    command,
                    promotions
                            .lock(id)
                            .orElseThrow(() -> new PromotionProblem.NoSuchPromotion(id)));
        });
    }

    private void remove(Command command, Promotion kept) {
        if (command.version().isPresent() && command.version().getAsLong() != kept.version()) {
            throw new PromotionProblem.Changed(kept.id());
        }
        if (!promotions.wasUsed(kept.id())) {
            promotions.remove(kept.id());
        } else if (!kept.isArchived()) {
            promotions.save(kept.archived(clock.instant()));
        }
    }
}
