package shop.shipping.domain;

import java.security.SecureRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** By which anyone who was told it may follow a parcel; it cannot be guessed (80 bits). */
public record TrackingNumber(String value) {

    private static final String PREFIX = "SH";
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 16;
    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{8,40}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public static TrackingNumber fresh() {
        return new TrackingNumber(
                RANDOM.ints(LENGTH, 0, LETTERS.length())
                        .mapToObj(at -> LETTERS.substring(at, at + 1))
                        .collect(Collectors.joining("", PREFIX, "")));
    }

    /**
     * @throws ShippingProblem.UnknownTrackingNumber if no parcel can have it
     */
    public static TrackingNumber parse(String value) {
        if (!FORM.matcher(value).matches()) {
            throw new ShippingProblem.UnknownTrackingNumber();
        }
        return new TrackingNumber(value);
    }
}
