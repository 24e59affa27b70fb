package shop.order.application;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import shop.order.domain.Destination;
import shop.order.domain.Enquiry;
import shop.order.domain.Order;
import shop.order.domain.OrderProblem;
import shop.order.domain.OrderState.Rejected;
import shop.order.domain.OrderStatus;
import shop.order.domain.Orders;
import shop.order.domain.ShippingAddress;
import shop.order.domain.Shopper;
import shop.order.domain.cart.Cart;
import shop.order.domain.cart.CartId;
import shop.order.domain.cart.Carts;
import shop.order.domain.cart.CheckoutId;

/**
 * Orders what is in a customer's cart, once, however often that is asked; then takes out of the
 * cart what was ordered. Whatever dies in between, asking again ends it.
 */
public final class CheckOutCart {

    /**
     * @param request what the client calls this request, if it does
     * @param patience how long to wait for the stock decision
     */
    public record Command(
            Shopper shopper,
            @Nullable String request,
            ShippingAddress address,
            Destination destination,
            @Nullable String shippingMethod,
            Duration patience) {}

    private final Carts carts;
    private final Orders orders;
    private final PlaceOrder placeOrder;

    public CheckOutCart(Carts carts, Orders orders, PlaceOrder placeOrder) {
        this.carts = carts;
        this.orders = orders;
        this.placeOrder = placeOrder;
    }

    /**
     * The order, confirmed, or still pending where the inventory is slow or away.
     *
     * @throws OrderProblem.CartEmpty if there is nothing to order
     * @throws OrderProblem.PriceChanged once, if something costs another price than was told
     * @throws OrderProblem.OutOfStock naming the lines that are short
     */
    public Order handle(Command command) {
        var id = new CartId.OfCustomer(command.shopper().known());
        var cart = carts.find(id);
        var checkout = checkout(id, cart, command.request());
        var known = orders.placedBy(checkout.requestOf(id.customer()));
        if (command.request() == null && known.filter(CheckOutCart::hasEnded).isPresent()) {
            carts.giveUp(id, checkout);
            return handle(command);
        }
        try {
            var order = known.orElseGet(() -> placed(id, cart, checkout, command));
            refuseRejected(order);
            carts.take(id, order.id(), order.quote().lines());
            return order;
        } catch (OrderProblem.OutOfStock refusal) {
            carts.giveUp(id, checkout);
            throw refusal;
        }
    }

    /** The goods still in the cart are meant for another order than that. */
    private static boolean hasEnded(Order order) {
        return order.status() == OrderStatus.EXPIRED || order.status() == OrderStatus.CANCELLED;
    }

    private static void refuseRejected(Order order) {
        if (order.state() instanceof Rejected(var shortages)) {
            throw new OrderProblem.OutOfStock(order.id(), shortages);
        }
    }

    private CheckoutId checkout(CartId id, Cart cart, @Nullable String request) {
        var current = cart.checkout() == null ? CheckoutId.fresh() : cart.checkout();
        return request == null ? current : carts.checkoutOf(id, request, current);
    }

    private Order placed(CartId.OfCustomer id, Cart cart, CheckoutId checkout, Command command) {
        var enquiry =
                new Enquiry(
                        command.shopper(),
                        cart.basket(),
                        command.destination(),
                        command.shippingMethod(),
                        cart.coupon());
        try {
            return placeOrder.handle(
                    new PlaceOrder.Command(
                            checkout.requestOf(id.customer()),
                            enquiry,
                            command.address(),
                            command.patience()));
        } catch (OrderProblem.PriceChanged changed) {
            carts.told(id, changed.prices());
            throw changed;
        }
    }
}
