package shop.order.domain;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
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
import shop.order.domain.Signal.CustomerCancels;
import shop.order.domain.Signal.PaymentProcessed;
import shop.order.domain.Signal.PaymentRefunded;
import shop.order.domain.Signal.ReturnTimeIsOver;
import shop.order.domain.Signal.Shipping;
import shop.order.domain.Signal.StaffAdvances;
import shop.order.domain.Signal.StaffCancels;
import shop.order.domain.Signal.StockRejected;
import shop.order.domain.Signal.StockReserved;
import shop.order.domain.Signal.TimeIsUp;

/**
 * The one table of what follows from what; {@code docs/checkout-saga.md} is this class, printed.
 * What neighbours say may come twice, late or out of turn and is never refused; what people ask for
 * is refused where it makes no sense.
 */
final class Transitions {

    /** What an order does about a signal. */
    sealed interface Outcome {

        /** It passes through these states; each is announced. */
        record Enter(List<OrderState> states) implements Outcome {}

        /** It stays as it is and remembers a sentence. */
        record Note(String text) implements Outcome {}

        /** It knew already, or need not know. */
        record Nothing() implements Outcome {}

        /** The state does not allow it. */
        record Refuse() implements Outcome {}
    }

    private static final Outcome NOTHING = new Outcome.Nothing();
    private static final Outcome REFUSE = new Outcome.Refuse();

    private Transitions() {}

    static Outcome of(OrderState state, Signal signal) {
        return switch (signal) {
            case StockReserved _ -> reserved(state);
            case StockRejected(var shortages) -> rejected(state, shortages);
            case PaymentProcessed _ -> paid(state);
            case PaymentRefunded(var total) -> note("Refunded, in all: " + total + ".");
            case Shipping(var reached) -> shipping(state, reached);
            case TimeIsUp _ -> timeIsUp(state);
            case ReturnTimeIsOver _ -> returnTimeIsOver(state);
            case CustomerCancels(var reason) -> cancel(state, reason);
            case StaffCancels(var reason) -> cancel(state, reason);
            case StaffAdvances(var to) -> advance(state, to);
        };
    }

    /** What staff may ask of an order in this state. */
    static List<OrderStatus> open(OrderState state) {
        var advances =
                Stream.of(OrderStatus.values())
                        .filter(to -> of(state, new StaffAdvances(to)) instanceof Outcome.Enter);
        var cancels =
                Stream.of(OrderStatus.CANCELLED)
                        .filter(_ -> of(state, new StaffCancels("")) instanceof Outcome.Enter);
        return Stream.concat(advances, cancels).toList();
    }

    private static Outcome reserved(OrderState state) {
        return switch (state) {
            case Pending(var payBy) -> enter(new Confirmed(payBy));
            case PaidEarly(var payBy) -> enter(new Confirmed(payBy), new Paid());
            case Confirmed _, Paid _, Processing _, Shipped _, Delivered _, Completed _ -> NOTHING;
            case Rejected _, Expired _, Cancelled _ -> NOTHING;
        };
    }

    private static Outcome rejected(OrderState state, List<Shortage> shortages) {
        return switch (state) {
            case Pending _, PaidEarly _ -> enter(new Rejected(shortages));
            case Confirmed _, Paid _, Processing _, Shipped _, Delivered _, Completed _ -> NOTHING;
            case Rejected _, Expired _, Cancelled _ -> NOTHING;
        };
    }

    private static Outcome paid(OrderState state) {
        return switch (state) {
            case Pending(Instant payBy) -> enter(new PaidEarly(payBy));
            case Confirmed _ -> enter(new Paid());
            case PaidEarly _, Paid _, Processing _, Shipped _, Delivered _, Completed _ ->
                    note("Another payment came in; one is enough.");
            case Rejected _, Expired _, Cancelled _ ->
                    note("A payment came too late; it is given back.");
        };
    }

    /** What lies between is passed through, as each step concerns somebody. */
    private static Outcome shipping(OrderState state, Fulfilment reached) {
        return switch (reached) {
            case UNSHIPPED, PARTIALLY_SHIPPED -> inProcess(state);
            case SHIPPED, PARTIALLY_DELIVERED -> shipped(state);
            case DELIVERED -> delivered(state);
        };
    }

    private static Outcome inProcess(OrderState state) {
        return switch (state) {
            case Paid _ -> enter(new Processing());
            case Processing _, Shipped _, Delivered _, Completed _ -> NOTHING;
            case Pending _, PaidEarly _, Confirmed _, Rejected _, Expired _, Cancelled _ -> NOTHING;
        };
    }

    private static Outcome shipped(OrderState state) {
        return switch (state) {
            case Paid _ -> enter(new Processing(), new Shipped());
            case Processing _ -> enter(new Shipped());
            case Shipped _, Delivered _, Completed _ -> NOTHING;
            case Pending _, PaidEarly _, Confirmed _, Rejected _, Expired _, Cancelled _ -> NOTHING;
        };
    }

    private static Outcome delivered(OrderState state) {
        return switch (state) {
            case Paid _ -> enter(new Processing(), new Shipped(), new Delivered());
            case Processing _ -> enter(new Shipped(), new Delivered());
            case Shipped _ -> enter(new Delivered());
            case Delivered _, Completed _ -> NOTHING;
            case Pending _, PaidEarly _, Confirmed _, Rejected _, Expired _, Cancelled _ -> NOTHING;
        };
    }

    private static Outcome returnTimeIsOver(OrderState state) {
        return switch (state) {
            case Delivered _ -> enter(new Completed());
            case Pending _, PaidEarly _, Confirmed _, Paid _, Processing _, Shipped _ -> NOTHING;
            case Completed _, Rejected _, Expired _, Cancelled _ -> NOTHING;
        };
    }

    private static Outcome timeIsUp(OrderState state) {
        return switch (state) {
            case Pending _, PaidEarly _, Confirmed _ -> enter(new Expired());
            case Paid _, Processing _, Shipped _, Delivered _, Completed _ -> NOTHING;
            case Rejected _, Expired _, Cancelled _ -> NOTHING;
        };
    }

    private static Outcome cancel(OrderState state, String reason) {
        return switch (state) {
            case Pending _, PaidEarly _, Confirmed _, Paid _, Processing _ ->
                    enter(new Cancelled(reason));
            case Cancelled _ -> NOTHING;
            case Shipped _, Delivered _, Completed _, Rejected _, Expired _ -> REFUSE;
        };
    }

    private static Outcome advance(OrderState state, OrderStatus to) {
        if (state.status() == to) {
            return NOTHING;
        }
        var next =
                switch (state) {
                    case Paid _ -> enter(new Processing());
                    case Processing _ -> enter(new Shipped());
                    case Shipped _ -> enter(new Delivered());
                    case Delivered _ -> enter(new Completed());
                    case Pending _, PaidEarly _, Confirmed _ -> REFUSE;
                    case Completed _, Rejected _, Expired _, Cancelled _ -> REFUSE;
                };
        return next instanceof Outcome.Enter(var states) && states.getLast().status() == to
                ? next
                : REFUSE;
    }

    private static Outcome enter(OrderState... states) {
        return new Outcome.Enter(List.of(states));
    }

    private static Outcome note(String text) {
        return new Outcome.Note(text);
    }
}
