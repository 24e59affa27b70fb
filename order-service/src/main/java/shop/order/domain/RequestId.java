package shop.order.domain;

import java.util.UUID;

/**
 * Tells one wish to order from another: a customer who repeats a request gets the order the first
 * one made, whatever died in between.
 */
public record RequestId(String value) {

    public static RequestId fresh() {
        return new RequestId(UUID.randomUUID().toString());
    }
}
