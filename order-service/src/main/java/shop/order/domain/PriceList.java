package shop.order.domain;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import shop.platform.kernel.Money;

/** What products cost now. A product that is not on it is not for sale. */
public record PriceList(Map<ProductId, Offer> offers) {

    public PriceList {
        offers = Map.copyOf(offers);
    }

    /**
     * The basket at these prices, a line for each product.
     *
     * @throws OrderProblem.NotForSale naming every product that is not on the list
     * @throws OrderProblem.PriceChanged naming every product the customer expects at another price
     */
    public List<OrderLine> lines(Basket basket) {
        refuseMissing(basket);
        refuseOtherPrices(basket);
        return basket.merged().stream()
                .map(it -> new OrderLine(it.product(), it.quantity(), of(it.product())))
                .toList();
    }

    /** Nothing if it is not for sale. */
    public Optional<Offer> find(ProductId product) {
        return Optional.ofNullable(offers.get(product));
    }

    private void refuseMissing(Basket basket) {
        var missing = basket.products().stream().filter(it -> !offers.containsKey(it));
        var named = missing.sorted().toList();
        if (!named.isEmpty()) {
            throw new OrderProblem.NotForSale(named);
        }
    }

    private void refuseOtherPrices(Basket basket) {
        var changed = basket.items().stream().filter(this::isOtherThanExpected);
        var current = changed.map(it -> new PriceTag(it.product(), price(it.product()))).distinct();
        var named = current.toList();
        if (!named.isEmpty()) {
            throw new OrderProblem.PriceChanged(named);
        }
    }

    private boolean isOtherThanExpected(Basket.Item item) {
        var expected = item.expectedPrice();
        return expected != null && expected.compareTo(price(item.product()).amount()) != 0;
    }

    private Money price(ProductId product) {
        return of(product).price();
    }

    private Offer of(ProductId product) {
        return Objects.requireNonNull(offers.get(product));
    }
}
