package shop.favourite.domain;

import java.util.Arrays;
import java.util.Optional;

/** What people can have themselves told of. */
public enum AlertKind {
    PRICE_DROP("price-drop"),
    BACK_IN_STOCK("back-in-stock");

    private final String word;

    AlertKind(String word) {
        this.word = word;
    }

    /** As on the wire and in the store. */
    public String word() {
        return word;
    }

    public static Optional<AlertKind> named(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
