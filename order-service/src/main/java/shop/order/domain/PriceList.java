package shop.order.domain;

import java.util.Map;
import java.util.Objects;
import shop.platform.kernel.Money;

/** What products cost now. A product that is not on it is not for sale. */
public record PriceList(Map<ProductId, Money> prices) {

    public PriceList {
        prices = Map.copyOf(prices);
    }

    /**
     * The basket, priced.
     *
     * @throws OrderProblem.NotForSale naming every product that is not on the list
     * @throws OrderProblem.PriceChanged naming every product the customer expects at another price
     */
    public Quote quote(Basket basket) {
        refuseMissing(basket);
        refuseOtherPrices(basket);
        return new Quote(
                basket.merged().stream()
                        .map(it -> new OrderLine(it.product(), it.quantity(), of(it.product())))
                        .toList());
    }

    private void refuseMissing(Basket basket) {
        var missing = basket.products().stream().filter(it -> !prices.containsKey(it));
        var named = missing.sorted().toList();
        if (!named.isEmpty()) {
            throw new OrderProblem.NotForSale(named);
        }
    }

    private void refuseOtherPrices(Basket basket) {
        var changed = basket.items().stream().filter(this::isOtherThanExpected);
        var current = changed.map(it -> new PriceTag(it.product(), of(it.product()))).distinct();
        var named = current.toList();
        if (!named.isEmpty()) {
            throw new OrderProblem.PriceChanged(named);
        }
    }

    private boolean isOtherThanExpected(Basket.Item item) {
        var expected = item.expectedPrice();
        return expected != null && expected.compareTo(of(item.product()).amount()) != 0;
    }

    private Money of(ProductId product) {
        return Objects.requireNonNull(prices.get(product));
    }
}
