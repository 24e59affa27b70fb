package shop.shipping.domain;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import shop.platform.kernel.Problem;

/** Everything this service refuses. */
public abstract sealed class ShippingProblem extends Problem {

    private ShippingProblem(Kind kind, String code, String message) {
        super(kind, code, message);
    }

    private ShippingProblem(Kind kind, String code, String message, Map<String, ?> details) {
        super(kind, code, message, List.of(), details);
    }

    private ShippingProblem(String code, String field, String message) {
        super(
                Kind.INVALID,
                code,
                "The request is not valid.",
                List.of(new FieldError(field, message)),
                Map.of());
    }

    public static final class ShipmentNotFound extends ShippingProblem {
        public ShipmentNotFound(ShipmentId id) {
            super(Kind.NOT_FOUND, "shipment-not-found", "There is no shipment " + id + ".");
        }
    }

    public static final class NothingUnderWay extends ShippingProblem {
        public NothingUnderWay(OrderId order) {
            super(
                    Kind.NOT_FOUND,
                    "shipment-not-found",
                    "There is no shipment of an order " + order + ".");
        }
    }

    public static final class UnknownTrackingNumber extends ShippingProblem {
        public UnknownTrackingNumber() {
            super(Kind.NOT_FOUND, "unknown-tracking-number", "No parcel has this tracking number.");
        }
    }

    public static final class UnknownStatus extends ShippingProblem {
        public UnknownStatus() {
            super(
                    "unknown-status",
                    "status",
                    "must be one of pending, packed, shipped, delivered, cancelled, returned");
        }
    }

    public static final class IllegalMove extends ShippingProblem {
        public IllegalMove(ShipmentId id, ShipmentStatus status, List<ShipmentStatus> allowed) {
            super(
                    Kind.CONFLICT,
                    "illegal-move",
                    "Shipment " + id + " is " + status.word() + "; this cannot be done to it.",
                    Map.of(
                            "status",
                            status.word(),
                            "allowed",
                            allowed.stream().map(ShipmentStatus::word).toList()));
        }
    }

    public static final class NothingToSend extends ShippingProblem {
        public NothingToSend(OrderId order) {
            super(
                    Kind.CONFLICT,
                    "nothing-to-send",
                    "Order " + order + " is not paid, or it has ended; nothing is sent for it.");
        }
    }

    public static final class NotLeftToSend extends ShippingProblem {
        public NotLeftToSend(OrderId order, Items available) {
            super(
                    Kind.CONFLICT,
                    "not-left-to-send",
                    "Not so much of order " + order + " is left that could go in a parcel.",
                    Map.of(
                            "available",
                            available.quantities().entrySet().stream()
                                    .map(it ->
                                            Map.of(
                                                    "product_id", it.getKey().value(),
                                                    "quantity", it.getValue()))
                                    .toList()));
        }
    }

    public static final class TooManyShipments extends ShippingProblem {
        public TooManyShipments(OrderId order) {
            super(
                    Kind.CONFLICT,
                    "too-many-shipments",
                    "Order "
                            + order
                            + " has "
                            + ShipmentId.MOST
                            + " shipments, which is the most.");
        }
    }

    /** Another transaction changed it at the same moment. */
    public static final class FulfilmentChanged extends ShippingProblem {
        /**
         * @param orders among which it is
         */
        public FulfilmentChanged(Collection<OrderId> orders) {
            super(
                    Kind.CONFLICT,
                    "fulfilment-changed",
                    "Shipments were changed at the same moment; look at them again, by order: "
                            + orders.stream().map(OrderId::toString).collect(joining(", ")));
        }
    }

    public static final class MethodNotAvailable extends ShippingProblem {
        public MethodNotAvailable(List<String> available) {
            super(
                    "method-not-available",
                    "method",
                    "must be one of those available there: " + String.join(", ", available));
        }
    }

    public static final class ProductTwice extends ShippingProblem {
        public ProductTwice() {
            super("product-twice", "items", "must name each product once");
        }
    }

    public static final class UnreadableLocality extends ShippingProblem {
        public UnreadableLocality(String field, String message) {
            super("unreadable-locality", field, message);
        }
    }

    public static final class EmptyZone extends ShippingProblem {
        public EmptyZone() {
            super("empty-zone", "places", "must not be empty, save for the rest of the world");
        }
    }

    public static final class DaysReversed extends ShippingProblem {
        public DaysReversed() {
            super("days-reversed", "max_days", "must not be less than min_days");
        }
    }

    public static final class BandReversed extends ShippingProblem {
        public BandReversed(String field) {
            super("band-reversed", field, "must be more than the least");
        }
    }

    public static final class AmountTooPrecise extends ShippingProblem {
        public AmountTooPrecise(int decimals) {
            super(
                    "amount-too-precise",
                    "value",
                    "must not have more than " + decimals + " decimals");
        }
    }

    public static final class ZoneNotFound extends ShippingProblem {
        public ZoneNotFound(ZoneId id) {
            super(Kind.NOT_FOUND, "zone-not-found", "There is no zone " + id + ".");
        }
    }

    public static final class NoSuchZone extends ShippingProblem {
        public NoSuchZone() {
            super("no-such-zone", "zone_id", "names no zone");
        }
    }

    public static final class ZoneNameTaken extends ShippingProblem {
        public ZoneNameTaken(String name) {
            super(Kind.CONFLICT, "zone-name-taken", "There is a zone '" + name + "'.");
        }
    }

    public static final class ZoneInUse extends ShippingProblem {
        public ZoneInUse(ZoneId id) {
            super(Kind.CONFLICT, "zone-in-use", "There are rates for zone " + id + ".");
        }
    }

    public static final class RateNotFound extends ShippingProblem {
        public RateNotFound(RateId id) {
            super(Kind.NOT_FOUND, "rate-not-found", "There is no rate " + id + ".");
        }
    }

    public static final class RateTaken extends ShippingProblem {
        public RateTaken(String method) {
            super(
                    Kind.CONFLICT,
                    "rate-taken",
                    "The zone has a rate for the method '" + method + "'.");
        }
    }

    public static final class ChangedMeanwhile extends ShippingProblem {
        public ChangedMeanwhile() {
            super(
                    Kind.PRECONDITION_FAILED,
                    "changed-meanwhile",
                    "It was changed since it was read; look at it again.");
        }
    }
}
