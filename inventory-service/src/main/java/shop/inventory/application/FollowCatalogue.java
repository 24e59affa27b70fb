package shop.inventory.application;

import java.time.Clock;
import java.util.List;
import shop.inventory.domain.Movement.Cause;
import shop.inventory.domain.ProductNews;
import shop.inventory.domain.ProductNews.Delisted;
import shop.inventory.domain.ProductNews.Listed;
import shop.inventory.domain.Stock;
import shop.inventory.domain.Stocks;
import shop.inventory.domain.WarehouseCode;
import shop.platform.kernel.Transactions;

/**
 * Gives a product its first shelf, in the main warehouse, when it is listed, once; stops selling it
 * when it is delisted, for good.
 */
public final class FollowCatalogue {

    private static final Cause LISTED = Cause.of("product-service", "listed with this stock");

    private final Transactions transactions;
    private final Stocks stocks;
    private final Clock clock;

    public FollowCatalogue(Transactions transactions, Stocks stocks, Clock clock) {
        this.transactions = transactions;
        this.stocks = stocks;
        this.clock = clock;
    }

    public void handle(List<ProductNews> news) {
        transactions.run(() -> {
            var room = stocks.open(news.stream().map(ProductNews::product).toList());
            news.forEach(one -> apply(one, room.stock(one.product())));
            stocks.save(room);
        });
    }

    private void apply(ProductNews news, Stock stock) {
        switch (news) {
            case Listed listed -> list(listed, stock);
            case Delisted _ -> stock.delist();
        }
    }

    private void list(Listed listed, Stock stock) {
        if (stock.isListed() && !stock.isOnShelf(WarehouseCode.MAIN)) {
            stock.receive(
                    WarehouseCode.MAIN, listed.sku(), listed.units(), LISTED, clock.instant());
        }
    }
}
