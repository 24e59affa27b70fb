package shop.shipping.domain;

/**
 * The number of a shipment: that of its order, followed by two digits. An order that is heard of
 * again gives its shipments the same numbers again.
 */
public record ShipmentId(long value) implements Comparable<ShipmentId> {

    /** An order has no more shipments than this. */
    public static final int MOST = 99;

    private static final int SPAN = MOST + 1;

    public static ShipmentId of(OrderId order, int number) {
        return new ShipmentId(Math.addExact(Math.multiplyExact(order.value(), SPAN), number));
    }

    public OrderId order() {
        return new OrderId(value / SPAN);
    }

    @Override
    public int compareTo(ShipmentId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
