package shop.order.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.order.domain.OrderEvent.OrderCancelled;
import shop.order.domain.OrderEvent.OrderCreated;
import shop.order.domain.OrderEvent.OrderNoted;
import shop.order.domain.OrderEvent.OrderStatusUpdated;
import shop.order.domain.OrderState.Cancelled;
import shop.order.domain.OrderState.Completed;
import shop.order.domain.OrderState.Confirmed;
import shop.order.domain.OrderState.Delivered;
import shop.order.domain.OrderState.Expired;
import shop.order.domain.OrderState.Paid;
import shop.order.domain.OrderState.PaidEarly;
import shop.order.domain.OrderState.Pending;
import shop.order.domain.OrderState.Processing;
import shop.order.domain.OrderState.Rejected;
import shop.order.domain.OrderState.Shipped;
import shop.order.domain.Signal.PaymentProcessed;
import shop.order.domain.Signal.PaymentRefunded;
import shop.order.domain.Transitions.Outcome;
import shop.platform.kernel.Money;

/**
 * An order, and the memory of its checkout. Its life begins when a customer places it, priced. It
 * is pending until the inventory holds all of its lines or none; then it is confirmed or rejected.
 * A confirmed order awaits its payment until a deadline, after which it expires. A paid order is
 * processed, shipped and delivered as shipping says, or staff, and completed when nobody can return
 * it any more. Until it is shipped it can be cancelled.
 *
 * <p>Whatever changes an order leaves one event and raises its version by one.
 */
public final class Order {

    private final OrderId id;
    private final CustomerId customer;
    private final Quote quote;
    private final Instant placedAt;
    private final @Nullable RedemptionId redemption;
    private final List<OrderEvent> news = new ArrayList<>();
    private OrderProgress progress;

    private Order(
            OrderId id,
            CustomerId customer,
            Quote quote,
            Instant placedAt,
            @Nullable RedemptionId redemption,
            OrderProgress progress) {
        this.id = id;
        this.customer = customer;
        this.quote = quote;
        this.placedAt = placedAt;
        this.redemption = redemption;
        this.progress = progress;
    }

    public static Order place(OrderId id, Placement placement) {
        var at = placement.at();
        var nothing = Money.zero(placement.quote().total().currency());
        var pending = new Pending(placement.payBy());
        var start = new OrderProgress(pending, placement.address(), null, nothing, 1, at);
        var order =
                new Order(
                        id,
                        placement.customer(),
                        placement.quote(),
                        at,
                        placement.redemptionId(),
                        start);
        order.news.add(new OrderCreated(1, at));
        return order;
    }

    /** An order as it was kept. */
    public static Order restore(
            OrderId id,
            CustomerId customer,
            Quote quote,
            Instant placedAt,
            @Nullable RedemptionId redemption,
            OrderProgress progress) {
        return new Order(id, customer, quote, placedAt, redemption, progress);
    }

    /**
     * Lets the order decide what follows from {@code signal}.
     *
     * @throws OrderProblem.IllegalMove if people ask for what the state does not allow
     */
    public void on(Signal signal, Instant now) {
        if (knows(signal)) {
            return;
        }
        switch (Transitions.of(state(), signal)) {
            case Outcome.Enter(var states) -> states.forEach(next -> enter(next, now));
            case Outcome.Note(var text) -> note(text, now);
            case Outcome.Nothing() -> {}
            case Outcome.Refuse() ->
                    throw new OrderProblem.IllegalMove(id, status(), Transitions.open(state()));
        }
        remember(signal);
    }

    /**
     * Sends the order elsewhere, as long as it is still here.
     *
     * @throws OrderProblem.AddressFixed once it is shipped or has ended
     */
    public void sendTo(ShippingAddress address, Instant now) {
        switch (state()) {
            case Pending _, PaidEarly _, Confirmed _, Paid _, Processing _ -> {
                if (!address.equals(address())) {
                    progress = progress.to(address);
                    note("The shipping address was changed.", now);
                }
            }
            case Shipped _, Delivered _, Completed _, Rejected _, Expired _, Cancelled _ ->
                    throw new OrderProblem.AddressFixed(id, status());
        }
    }

    /** Neighbours repeat themselves; a payment or refund taken in changes nothing again. */
    private boolean knows(Signal signal) {
        return switch (signal) {
            case PaymentProcessed(var payment) -> payment.equals(payment());
            case PaymentRefunded(var total) -> total.compareTo(refunded()) <= 0;
            default -> false;
        };
    }

    private void remember(Signal signal) {
        switch (signal) {
            case PaymentProcessed(var payment) when payment() == null ->
                    progress = progress.paidWith(payment);
            case PaymentRefunded(var total) -> progress = progress.refunded(total);
            default -> {}
        }
    }

    private void enter(OrderState next, Instant now) {
        var previous = status();
        progress = progress.next(now).in(next);
        news.add(
                switch (next) {
                    case PaidEarly _ ->
                            new OrderNoted(version(), status(), "The payment came early.", now);
                    case Cancelled(var reason) ->
                            new OrderCancelled(version(), previous, status(), reason, now);
                    case Expired _ ->
                            new OrderCancelled(
                                    version(), previous, status(), "It was not paid in time.", now);
                    case Pending _,
                            Confirmed _,
                            Paid _,
                            Processing _,
                            Shipped _,
                            Delivered _,
                            Completed _,
                            Rejected _ ->
                            new OrderStatusUpdated(version(), previous, status(), now);
                });
    }

    private void note(String text, Instant now) {
        progress = progress.next(now);
        news.add(new OrderNoted(version(), status(), text, now));
    }

    public OrderId id() {
        return id;
    }

    public CustomerId customer() {
        return customer;
    }

    public Quote quote() {
        return quote;
    }

    public Money total() {
        return quote.total();
    }

    public Instant placedAt() {
        return placedAt;
    }

    /** Under which promotions were used for it, if any were. */
    public @Nullable RedemptionId redemption() {
        return redemption;
    }

    /** All of it that changes. */
    public OrderProgress progress() {
        return progress;
    }

    public OrderState state() {
        return progress.state();
    }

    public OrderStatus status() {
        return state().status();
    }

    public ShippingAddress address() {
        return progress.address();
    }

    public @Nullable PaymentId payment() {
        return progress.payment();
    }

    public Money refunded() {
        return progress.refunded();
    }

    public long version() {
        return progress.version();
    }

    public Instant changedAt() {
        return progress.at();
    }

    /** What happened since it was placed or restored, oldest first. */
    public List<OrderEvent> news() {
        return List.copyOf(news);
    }

    /** The version it had when it was restored; 0 if it is new. */
    public long keptVersion() {
        return version() - news.size();
    }
}
