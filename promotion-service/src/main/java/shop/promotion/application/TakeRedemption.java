package shop.promotion.application;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
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
            var kept = locked(wanted.id());
            if (kept.isEmpty() && redemptions.add(wanted)) {
                counters.take(wanted, now);
                return wanted;
            }
            var again = kept.or(() -> locked(wanted.id())).orElseThrow().again(wanted);
            redemptions.save(List.of(again));
            return again;
        });
    }

    private Optional<Redemption> locked(RedemptionId id) {
        return Optional.ofNullable(redemptions.lock(List.of(id)).get(id));
    }
}
