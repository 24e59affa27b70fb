package shop.order.domain;

/** The number a customer knows an order by. */
public record OrderId(long value) implements Comparable<OrderId> {

    @Override
    public int compareTo(OrderId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
