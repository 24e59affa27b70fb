package shop.notification.domain;

import java.util.Arrays;
import java.util.Locale;

/** By which way a notification reaches its reader. */
public enum Channel {
    IN_APP,
    EMAIL;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Channel of(String word) {
        return Arrays.stream(values())
                .filter(channel -> channel.word().equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new NotificationProblem.UnknownWord(
                                "channel",
                                word,
                                Arrays.stream(values()).map(Channel::word).toList()));
    }
}
