package shop.order.application;

import shop.order.application.port.Catalogue;
import shop.order.domain.Basket;
import shop.order.domain.Quote;

/** Says what an order would cost. Writes nothing. */
public final class QuoteOrder {

    private final Catalogue catalogue;

    public QuoteOrder(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    public Quote handle(Basket basket) {
        return catalogue.pricesOf(basket.products()).quote(basket);
    }
}
