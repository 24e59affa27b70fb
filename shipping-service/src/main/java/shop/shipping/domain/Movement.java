package shop.shipping.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something a carrier tells of a parcel.
 *
 * @param number counts what it tells of the parcel, from 1
 */
public record Movement(
        int number, TrackingStatus status, @Nullable String location, String note, Instant at) {}
