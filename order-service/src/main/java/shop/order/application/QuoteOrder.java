package shop.order.application;

import org.jspecify.annotations.Nullable;
import shop.order.application.port.Carriers;
import shop.order.application.port.Catalogue;
import shop.order.application.port.Deadline;
import shop.order.application.port.Promotions;
import shop.order.application.port.Taxes;
import shop.order.domain.CustomerId;
import shop.order.domain.Enquiry;
import shop.order.domain.Orders;
import shop.order.domain.Pricing;
import shop.order.domain.Quote;

/**
 * Says what an order costs, and why. Writes nothing. What does not depend on each other is asked at
 * the same time: products, taxes, shipping; promotions come after the products. All of it has one
 * deadline.
 */
public final class QuoteOrder {

    private final Orders orders;
    private final Catalogue catalogue;
    private final Promotions promotions;
    private final Taxes taxes;
    private final Carriers carriers;
    private final Deadline deadline;

    public QuoteOrder(
            Orders orders,
            Catalogue catalogue,
            Promotions promotions,
            Taxes taxes,
            Carriers carriers,
            Deadline deadline) {
        this.orders = orders;
        this.catalogue = catalogue;
        this.promotions = promotions;
        this.taxes = taxes;
        this.carriers = carriers;
        this.deadline = deadline;
    }

    /**
     * @throws shop.platform.kernel.Problem of kind UNAVAILABLE if a price cannot be known now
     */
    public Quote handle(Enquiry enquiry) {
        return deadline.within(() -> quote(enquiry));
    }

    private Quote quote(Enquiry enquiry) {
        var taxTable = taxes.tableFor(enquiry.destination());
        var shippingTable =
                enquiry.shippingMethod() == null
                        ? null
                        : carriers.tableFor(enquiry.destination().place());
        var lines = catalogue.pricesOf(enquiry.basket().products()).lines(enquiry.basket());
        var customer = enquiry.shopper().customer();
        var evaluation =
                promotions.evaluate(
                        new Promotions.Cart(
                                enquiry.shopper(),
                                isFirstOrderOf(customer),
                                enquiry.coupon(),
                                enquiry.destination().country(),
                                lines));
        return new Pricing(
                        enquiry,
                        evaluation,
                        taxTable.get(),
                        shippingTable == null ? null : shippingTable.get())
                .price(lines);
    }

    /** Of a guest nothing is known that would speak against it. */
    private boolean isFirstOrderOf(@Nullable CustomerId customer) {
        return customer == null || !orders.hasOrdered(customer);
    }
}
