package shop.shipping.domain;

import java.util.UUID;

/** Tells one wish for a shipment from another, whatever died in between. */
public record RequestId(String value) {

    public static RequestId fresh() {
        return new RequestId(UUID.randomUUID().toString());
    }
}
