package shop.shipping.domain;

import java.util.List;

/**
 * What is to be said of a zone.
 *
 * @param restOfWorld whether every place belongs to it that belongs to no other zone
 */
public record ZoneDetails(String name, boolean restOfWorld, List<Place> places) {

    /** A zone has no more places than this. */
    public static final int MOST_PLACES = 300;

    public ZoneDetails {
        places = List.copyOf(places);
        if (places.isEmpty() && !restOfWorld) {
            throw new ShippingProblem.EmptyZone();
        }
    }
}
