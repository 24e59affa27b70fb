package shop.payment.domain;

public record PaymentId(long value) {

    private static final String CHARGE = "payment-";

    /** The payment behind a key that the provider gives back to us. */
    public static PaymentId ofChargeKey(String key) {
        if (!key.startsWith(CHARGE)) {
            throw new IllegalArgumentException("not the key of a charge: " + key);
        }
        return new PaymentId(Long.parseLong(key.substring(CHARGE.length())));
    }

    /** The key under which the provider knows the charge, the same on every attempt. */
    public String chargeKey() {
        return CHARGE + value;
    }
}
