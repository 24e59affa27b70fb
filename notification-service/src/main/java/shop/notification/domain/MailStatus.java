package shop.notification.domain;

import java.util.Arrays;
import java.util.Locale;

/** How far a mail has come. */
public enum MailStatus {
    PENDING,
    SENT,
    /** Given up; it can be sent again by hand. */
    DEAD;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static MailStatus of(String word) {
        return Arrays.stream(values())
                .filter(status -> status.word().equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new NotificationProblem.UnknownWord(
                                "status",
                                word,
                                Arrays.stream(values()).map(MailStatus::word).toList()));
    }
}
