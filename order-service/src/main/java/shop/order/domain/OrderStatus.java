package shop.order.domain;

import java.util.Locale;
import java.util.stream.Stream;

/** How far an order has come, in the words customers and neighbours read. */
public enum OrderStatus {
    PENDING,
    CONFIRMED,
    PAID,
    PROCESSING,
    SHIPPED,
    DELIVERED,
    COMPLETED,
    REJECTED,
    EXPIRED,
    CANCELLED;

    /** Nothing more will happen, save that money may come in or go back. */
    public boolean isLast() {
        return switch (this) {
            case COMPLETED, REJECTED, EXPIRED, CANCELLED -> true;
            case PENDING, CONFIRMED, PAID, PROCESSING, SHIPPED, DELIVERED -> false;
        };
    }

    /** The word on the wire and in the table: {@code pending}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws OrderProblem.UnknownStatus if no status has this name
     */
    public static OrderStatus of(String word) {
        return Stream.of(values())
                .filter(status -> status.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new OrderProblem.UnknownStatus(word));
    }
}
