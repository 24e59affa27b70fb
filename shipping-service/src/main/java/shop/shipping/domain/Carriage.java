package shop.shipping.domain;

import java.util.Locale;

/**
 * What has to be done at the carrier. It is written down before it is done, so that whoever dies
 * leaves it to be done again.
 */
public enum Carriage {
    /** The parcel is to be announced to the carrier. */
    TO_BOOK,
    /** The carrier knows it and is asked where it is. */
    UNDER_WAY,
    /** The carrier is to be told that it will not come. */
    TO_VOID,
    /** Nothing more. */
    CLOSED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Carriage of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
