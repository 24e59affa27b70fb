package shop.promotion.application;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import shop.platform.kernel.Problem;
import shop.platform.kernel.Transactions;
import shop.promotion.application.FollowOrders.Heard;
import shop.promotion.application.port.OrderDesk;
import shop.promotion.application.port.OrderDesk.Placed;
import shop.promotion.domain.RedemptionId;
import shop.promotion.domain.RedemptionSignal;
import shop.promotion.domain.Redemptions;

/**
 * Asks what became of the orders of which no news has come: whoever reserved may have died before
 * the order was placed. Where nobody answers the reservation is kept and asked for again.
 */
public final class CheckReservations {

    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final int BATCH = 50;

    private final Redemptions redemptions;
    private final OrderDesk orders;
    private final FollowOrders followOrders;
    private final Transactions transactions;
    private final Clock clock;

    public CheckReservations(
            Redemptions redemptions,
            OrderDesk orders,
            FollowOrders followOrders,
            Transactions transactions,
            Clock clock) {
        this.redemptions = redemptions;
        this.orders = orders;
        this.followOrders = followOrders;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Several instances may do this at once; each takes what the others have not. */
    public void handle() {
        while (checkBatch() == BATCH) {}
    }

    private int checkBatch() {
        var overdue =
                transactions.call(() -> redemptions.claimOverdue(clock.instant(), PAUSE, BATCH));
        for (var redemption : overdue) {
            if (!check(redemption)) {
                return 0;
            }
        }
        return overdue.size();
    }

    /** Whether there was an answer. */
    private boolean check(RedemptionId redemption) {
        Optional<Placed> answer;
        try {
            answer = orders.placedBy(redemption);
        } catch (Problem away) {
            if (away.kind() == Problem.Kind.UNAVAILABLE) {
                return false;
            }
            throw away;
        }
        var signal =
                answer.<RedemptionSignal>map(CheckReservations::signal)
                        .orElseGet(RedemptionSignal.NoOrder::new);
        followOrders.handle(List.of(new Heard(redemption, signal)));
        return true;
    }

    private static RedemptionSignal signal(Placed placed) {
        return placed.lives()
                ? new RedemptionSignal.OrderLives(placed.order())
                : new RedemptionSignal.OrderEnded(placed.order());
    }
}
