package shop.order.domain;

/** Where an order goes, as the customer wrote it. */
public record ShippingAddress(String value) {

    public static final int MAX_LENGTH = 500;

    public ShippingAddress {
        value = value.strip();
        if (value.isEmpty() || value.length() > MAX_LENGTH) {
            throw new OrderProblem.NoAddress();
        }
    }
}
