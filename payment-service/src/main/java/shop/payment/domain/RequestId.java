package shop.payment.domain;

import java.util.UUID;

/** Tells one wish to pay from another; a repeated request carries the same. */
public record RequestId(String value) {

    /** The key a client sent, within that client's own name space. */
    public static RequestId of(CustomerId customer, String key) {
        return new RequestId(customer.value() + ":" + key);
    }

    public static RequestId fresh() {
        return new RequestId(UUID.randomUUID().toString());
    }
}
