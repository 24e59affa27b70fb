package shop.inventory.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import shop.platform.kernel.Page;

/**
 * The stock of all products. Whoever changes stock first takes it, inside a transaction, by {@link
 * #take} or {@link #open}; until that transaction ends, others who want the same product wait.
 * Products are always taken in key order, so that nobody waits in a circle.
 */
public interface Stocks {

    /** Takes those of the products that are known. */
    StockRoom take(Collection<ProductId> products);

    /** Takes all of the products; one never heard of comes with nothing on its shelves. */
    StockRoom open(Collection<ProductId> products);

    /** Keeps what has changed, writes its movements to the ledger and announces it, once each. */
    void save(StockRoom room);

    Optional<Stock> find(ProductId product);

    /** In key order. */
    List<Stock> list(Page page);

    long count();

    /** Whether this request has moved the product before. */
    boolean hasMoved(ProductId product, String request);

    /** The ledger of a product, latest first. */
    List<Movement> movements(ProductId product, Page page);

    long countMovements(ProductId product);
}
