package shop.notification.domain;

import java.util.Arrays;
import java.util.Locale;

/** What can be told; its word names the texts. */
public enum Kind {
    WELCOME(Category.ACCOUNT),
    ORDER_CONFIRMED(Category.ORDERS),
    ORDER_REJECTED(Category.ORDERS),
    ORDER_PAID(Category.ORDERS),
    ORDER_SHIPPED(Category.ORDERS),
    ORDER_DELIVERED(Category.ORDERS),
    ORDER_CANCELLED(Category.ORDERS),
    ORDER_EXPIRED(Category.ORDERS),
    PAYMENT_PROCESSED(Category.PAYMENTS),
    PAYMENT_FAILED(Category.PAYMENTS),
    PAYMENT_REFUNDED(Category.PAYMENTS),
    SHIPMENT_CREATED(Category.SHIPPING),
    SHIPMENT_SHIPPED(Category.SHIPPING),
    SHIPMENT_OUT_FOR_DELIVERY(Category.SHIPPING),
    SHIPMENT_DELIVERED(Category.SHIPPING),
    SHIPMENT_FAILED(Category.SHIPPING),
    SHIPMENT_RETURNED(Category.SHIPPING),
    PRICE_DROPPED(Category.ALERTS),
    BACK_IN_STOCK(Category.ALERTS),
    WEBHOOK_DISABLED(Category.ACCOUNT),
    /** Written by staff or by another service; its words are among the facts. */
    MESSAGE(Category.ACCOUNT);

    private final Category category;

    Kind(Category category) {
        this.category = category;
    }

    public Category category() {
        return category;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind a row names. */
    public static Kind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind: " + word));
    }
}
