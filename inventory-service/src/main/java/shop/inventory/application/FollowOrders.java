package shop.inventory.application;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import shop.inventory.domain.OrderBatch;
import shop.inventory.domain.OrderNews;
import shop.inventory.domain.Reservations;
import shop.inventory.domain.Stocks;
import shop.platform.kernel.Transactions;

/**
 * Holds, commits, fulfils and releases stock as orders go: a batch of news in one transaction, all
 * or nothing for each order, one write for each product.
 */
public final class FollowOrders {

    private final Transactions transactions;
    private final Reservations reservations;
    private final Stocks stocks;
    private final Duration holdTime;
    private final Clock clock;

    public FollowOrders(
            Transactions transactions,
            Reservations reservations,
            Stocks stocks,
            Duration holdTime,
            Clock clock) {
        this.transactions = transactions;
        this.reservations = reservations;
        this.stocks = stocks;
        this.holdTime = holdTime;
        this.clock = clock;
    }

    public void handle(List<OrderNews> news) {
        var batch = new OrderBatch(news);
        transactions.run(() -> {
            var taken = reservations.take(batch.orders());
            var room = stocks.take(batch.products(taken.values()));
            var now = clock.instant();
            batch.decide(taken, room, now.plus(holdTime), now);
            reservations.save(taken.values());
            stocks.save(room);
        });
    }
}
