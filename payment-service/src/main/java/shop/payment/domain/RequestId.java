package shop.payment.domain;

import java.util.UUID;

/** Tells one wish to pay from another; a repeated request carries the same. */
public record RequestId(String value) {

    public static RequestId fresh() {
        return new RequestId(UUID.randomUUID().toString());
    }
}
