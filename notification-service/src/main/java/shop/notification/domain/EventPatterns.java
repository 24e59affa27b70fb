package shop.notification.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which events a webhook is told: whole names, beginnings such as {@code order_*}, or {@code *} for
 * all.
 */
public record EventPatterns(List<String> patterns) {

    /** What there is to be told. */
    public static final Set<String> EVENTS =
            Set.of(
                    "user_registered",
                    "order_created",
                    "order_status_updated",
                    "order_cancelled",
                    "payment_processed",
                    "payment_failed",
                    "payment_refunded",
                    "shipment_created",
                    "shipment_updated",
                    "price_dropped",
                    "back_in_stock");

    /** What is told on request only, to see whether a webhook works. */
    public static final String PING = "ping";

    public static final int MAX_PATTERNS = 20;

    public EventPatterns {
        patterns = List.copyOf(patterns);
    }

    /**
     * @throws NotificationProblem.UnknownWord if one of them fits no event
     */
    public static EventPatterns of(List<String> words) {
        SequencedSet<String> distinct = new LinkedHashSet<>(words);
        for (var word : distinct) {
            if (EVENTS.stream().noneMatch(event -> fits(word, event))) {
                throw new NotificationProblem.UnknownWord(
                        "event", word, List.copyOf(new TreeSet<>(EVENTS)));
            }
        }
        return new EventPatterns(List.copyOf(distinct));
    }

    public boolean include(String event) {
        return patterns.stream().anyMatch(pattern -> fits(pattern, event));
    }

    private static boolean fits(String pattern, String event) {
        return pattern.endsWith("*")
                ? event.startsWith(pattern.substring(0, pattern.length() - 1))
                : event.equals(pattern);
    }
}
