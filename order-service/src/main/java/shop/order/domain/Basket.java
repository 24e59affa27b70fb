package shop.order.domain;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What somebody wants to buy, line by line as it was asked for. */
public record Basket(List<Item> items) {

    public static final int MAX_LINES = 100;

    /**
     * @param expectedPrice what the customer believes to pay for one; checked, never charged
     */
    public record Item(ProductId product, Quantity quantity, @Nullable BigDecimal expectedPrice) {}

    public Basket {
        if (items.isEmpty() || items.size() > MAX_LINES) {
            throw new OrderProblem.LinesOutOfRange(items.size());
        }
        items = List.copyOf(items);
    }

    public Set<ProductId> products() {
        return items.stream().map(Item::product).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Lines for the same product count as one, so that its stock is held once.
     *
     * @throws OrderProblem.QuantityOutOfRange if together they ask for too many
     */
    List<Item> merged() {
        var quantities = new LinkedHashMap<ProductId, Quantity>();
        items.forEach(item -> quantities.merge(item.product(), item.quantity(), Quantity::plus));
        return quantities.entrySet().stream()
                .map(it -> new Item(it.getKey(), it.getValue(), null))
                .toList();
    }
}
