package shop.order.domain;

/** The code of a promotion, as the customer wrote it; whether there is such a one is not known. */
public record CouponCode(String value) {

    public static final int MAX_LENGTH = 64;

    public CouponCode {
        value = value.strip();
        if (value.isEmpty() || value.length() > MAX_LENGTH) {
            throw new OrderProblem.NoCouponCode();
        }
    }

    /** Codes are told apart by their letters, not by their case. */
    public boolean is(String code) {
        return value.equalsIgnoreCase(code);
    }

    @Override
    public String toString() {
        return value;
    }
}
