package shop.promotion.application;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Transactions;
import shop.promotion.domain.CustomerId;
import shop.promotion.domain.Redemption;
import shop.promotion.domain.RedemptionId;
import shop.promotion.domain.Redemptions;
import shop.promotion.domain.Use;
import shop.promotion.domain.UseCounters;

/** Takes all uses an order is about to make, or none. Asked again it takes nothing more. */
public final class TakeRedemption {

    public record Command(RedemptionId redemption, @Nullable CustomerId customer, List<Use> uses) {}

    private final Redemptions redemptions;
    private final UseCounters counters;
    private final Transactions transactions;
    private final Clock clock;

    public TakeRedemption(
            Redemptions redemptions, UseCounters counters, Transactions transactions, Clock clock) {
        this.redemptions = redemptions;
        this.counters = counters;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Redemption handle(Command command) {
        return transactions.call(() -> {
            var now = clock.instant();
            var wanted =
                    Redemption.reserve(
                            command.redemption(), command.customer(), command.uses(), now);
            if (redemptions.add(wanted)) {
                counters.take(wanted, now);
                return wanted;
            }
            var kept = redemptions.lock(List.of(wanted.id())).get(wanted.id());
            var again = Objects.requireNonNull(kept).again(wanted);
            redemptions.save(List.of(again));
            return again;
        });
    }
}
