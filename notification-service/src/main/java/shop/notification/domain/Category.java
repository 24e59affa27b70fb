package shop.notification.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a notification is about, as people choose what they want to be told. */
public enum Category {
    ACCOUNT,
    ORDERS,
    SHIPPING,
    PAYMENTS,
    ALERTS;

    /** Whether it is part of a purchase, so that at least the shop itself shows it. */
    public boolean isAlwaysShown() {
        return this != ALERTS;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Category of(String word) {
        return Arrays.stream(values())
                .filter(category -> category.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new NotificationProblem.UnknownWord("category", word, words()));
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Category::word).toList();
    }
}
