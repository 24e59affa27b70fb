package shop.notification.domain;

import java.util.Arrays;
import java.util.Locale;

/** The languages of the shop. */
public enum Language {
    EN,
    VI;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Language of(String word) {
        return Arrays.stream(values())
                .filter(language -> language.word().equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new NotificationProblem.UnknownWord(
                                "language",
                                word,
                                Arrays.stream(values()).map(Language::word).toList()));
    }
}
