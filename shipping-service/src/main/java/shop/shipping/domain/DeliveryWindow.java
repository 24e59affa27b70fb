package shop.shipping.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The days, the last included, on which a parcel should arrive. */
public record DeliveryWindow(LocalDate from, LocalDate until) {

    public static DeliveryWindow after(Instant start, int minDays, int maxDays) {
        var day = LocalDate.ofInstant(start, ZoneOffset.UTC);
        return new DeliveryWindow(day.plusDays(minDays), day.plusDays(maxDays));
    }
}
