package shop.shipping.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;

/** Places to which sending costs the same. */
public record Zone(ZoneId id, long version, ZoneDetails details) {

    private record Fit(Zone zone, int closeness) {}

    /** The one that fits most closely; of several that fit alike, the oldest. */
    public static Optional<Zone> closest(Collection<Zone> zones, Locality where) {
        return zones.stream()
                .flatMap(zone -> zone.fit(where).stream().mapToObj(it -> new Fit(zone, it)))
                .min(
                        Comparator.comparingInt((Fit fit) -> -fit.closeness())
                                .thenComparingLong(fit -> fit.zone().id().value()))
                .map(Fit::zone);
    }

    private OptionalInt fit(Locality where) {
        if (details.places().stream().anyMatch(it -> it.excluded() && it.fit(where).isPresent())) {
            return OptionalInt.empty();
        }
        var closest =
                details.places().stream()
                        .filter(place -> !place.excluded())
                        .flatMapToInt(place -> place.fit(where).stream())
                        .max();
        return closest.isEmpty() && details.restOfWorld() ? OptionalInt.of(0) : closest;
    }
}
