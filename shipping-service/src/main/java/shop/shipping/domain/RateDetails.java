package shop.shipping.domain;

import java.util.List;

/**
 * What is to be said of a rate.
 *
 * @param method by which it is asked for, such as {@code standard}
 * @param bands the first that holds is the price
 */
public record RateDetails(
        ZoneId zone, String method, String name, int minDays, int maxDays, List<Band> bands) {

    /** A rate has no more bands than this. */
    public static final int MOST_BANDS = 50;

    public RateDetails {
        bands = List.copyOf(bands);
        if (minDays > maxDays) {
            throw new ShippingProblem.DaysReversed();
        }
    }
}
