package shop.order.domain;

/** How many of one product an order may hold: 1 to 99. */
public record Quantity(int value) {

    public static final int MAX = 99;

    public Quantity {
        if (value < 1 || value > MAX) {
            throw new OrderProblem.QuantityOutOfRange(value);
        }
    }

    /** Together, these must still be a quantity one order may hold. */
    public Quantity plus(Quantity other) {
        return new Quantity(value + other.value);
    }
}
