package shop.order.domain;

import java.util.Locale;
import java.util.stream.Stream;

/** How far an order's goods have come, over all of its shipments. */
public enum Fulfilment {
    UNSHIPPED,
    PARTIALLY_SHIPPED,
    SHIPPED,
    PARTIALLY_DELIVERED,
    DELIVERED;

    /**
     * By its word on the wire: {@code partially_shipped}.
     *
     * @throws IllegalArgumentException if there is none such
     */
    public static Fulfilment of(String word) {
        return Stream.of(values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no fulfilment: " + word));
    }
}
