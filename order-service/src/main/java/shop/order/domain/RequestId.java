package shop.order.domain;

import java.util.UUID;

/**
 * Tells one wish to order from another: a customer who repeats a request gets the order the first
 * one made, whatever died in between.
 */
public record RequestId(String value) {

    /** The key a client sent, within that customer's own name space. */
    public static RequestId of(CustomerId customer, String key) {
        return new RequestId(customer.value() + ":" + key);
    }

    public static RequestId fresh() {
        return new RequestId(UUID.randomUUID().toString());
    }
}
