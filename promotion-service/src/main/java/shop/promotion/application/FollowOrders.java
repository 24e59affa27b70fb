package shop.promotion.application;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import shop.platform.kernel.Transactions;
import shop.promotion.domain.Redemption;
import shop.promotion.domain.RedemptionId;
import shop.promotion.domain.RedemptionSignal;
import shop.promotion.domain.RedemptionSignal.NoOrder;
import shop.promotion.domain.RedemptionSignal.OrderEnded;
import shop.promotion.domain.RedemptionSignal.OrderLives;
import shop.promotion.domain.Redemptions;
import shop.promotion.domain.UseCounters;

/**
 * Lets redemptions know what became of their orders: a whole batch in one transaction. What is
 * released is given back with it, once.
 */
public final class FollowOrders {

    /** What was heard about one redemption. */
    public record Heard(RedemptionId redemption, RedemptionSignal signal) {}

    private final Redemptions redemptions;
    private final UseCounters counters;
    private final Transactions transactions;
    private final Clock clock;

    public FollowOrders(
            Redemptions redemptions, UseCounters counters, Transactions transactions, Clock clock) {
        this.redemptions = redemptions;
        this.counters = counters;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Of an order that lives though its redemption is not known nothing is kept: a redemption that
     * comes later asks for its order itself.
     */
    public void handle(List<Heard> batch) {
        if (batch.isEmpty()) {
            return;
        }
        transactions.run(() -> {
            var ids = new TreeSet<RedemptionId>();
            batch.forEach(heard -> ids.add(heard.redemption()));
            var before = new TreeMap<>(redemptions.lock(ids));
            leaveTombstones(batch, before);
            var after = new TreeMap<>(before);
            for (var heard : batch) {
                after.computeIfPresent(
                        heard.redemption(), (_, it) -> it.on(heard.signal(), clock.instant()));
            }
            keep(before, after);
        });
    }

    /** One that has come meanwhile is locked, and told what was heard like all others. */
    private void leaveTombstones(List<Heard> batch, Map<RedemptionId, Redemption> known) {
        for (var heard : batch) {
            switch (heard.signal()) {
                case OrderEnded(var order) -> {
                    var id = heard.redemption();
                    if (!known.containsKey(id)
                            && !redemptions.add(Redemption.tombstone(id, order, clock.instant()))) {
                        known.putAll(redemptions.lock(List.of(id)));
                    }
                }
                case OrderLives _, NoOrder _ -> {}
            }
        }
    }

    private void keep(Map<RedemptionId, Redemption> before, Map<RedemptionId, Redemption> after) {
        var changed =
                after.values().stream().filter(it -> !it.equals(before.get(it.id()))).toList();
        if (changed.isEmpty()) {
            return;
        }
        redemptions.save(changed);
        var released = changed.stream().filter(it -> !it.holds()).toList();
        if (!released.isEmpty()) {
            counters.giveBack(released);
        }
    }
}
