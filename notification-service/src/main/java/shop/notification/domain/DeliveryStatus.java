package shop.notification.domain;

import java.util.Arrays;
import java.util.Locale;

/** How far a delivery has come. */
public enum DeliveryStatus {
    PENDING,
    /** Its webhook is switched off. */
    HELD,
    DELIVERED,
    /** Given up; it can be delivered again by hand. */
    DEAD;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static DeliveryStatus of(String word) {
        return Arrays.stream(values())
                .filter(status -> status.word().equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new NotificationProblem.UnknownWord(
                                "status",
                                word,
                                Arrays.stream(values()).map(DeliveryStatus::word).toList()));
    }
}
