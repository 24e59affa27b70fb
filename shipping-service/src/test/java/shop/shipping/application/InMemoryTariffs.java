package shop.shipping.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Page;
import shop.shipping.domain.Locality;
import shop.shipping.domain.Rate;
import shop.shipping.domain.RateDetails;
import shop.shipping.domain.RateId;
import shop.shipping.domain.Rates;
import shop.shipping.domain.ShippingProblem.ChangedMeanwhile;
import shop.shipping.domain.ShippingProblem.NoSuchZone;
import shop.shipping.domain.ShippingProblem.RateTaken;
import shop.shipping.domain.ShippingProblem.ZoneInUse;
import shop.shipping.domain.ShippingProblem.ZoneNameTaken;
import shop.shipping.domain.Zone;
import shop.shipping.domain.ZoneDetails;
import shop.shipping.domain.ZoneId;
import shop.shipping.domain.Zones;

/** Zones and their rates, kept in memory. */
public final class InMemoryTariffs {

    private final Map<Long, Zone> zones = new TreeMap<>();
    private final Map<Long, Rate> rates = new TreeMap<>();
    private long last;

    public Zones zones() {
        return new KeptZones();
    }

    public Rates rates() {
        return new KeptRates();
    }

    private final class KeptZones implements Zones {

        @Override
        public Zone add(ZoneDetails details) {
            checkName(0, details);
            return keep(new Zone(new ZoneId(++last), 1, details));
        }

        @Override
        public Optional<Zone> find(ZoneId id) {
            return Optional.ofNullable(zones.get(id.value()));
        }

        @Override
        public List<Zone> list(Page page) {
            return zones.values().stream().skip(page.skip()).limit(page.limit()).toList();
        }

        @Override
        public List<Zone> around(Locality where) {
            return zones.values().stream()
                    .filter(zone ->
                            zone.details().restOfWorld()
                                    || zone.details().places().stream()
                                            .anyMatch(it -> it.country().equals(where.country())))
                    .toList();
        }

        @Override
        public Zone replace(Zone zone) {
            checkVersion(zone);
            checkName(zone.id().value(), zone.details());
            return keep(new Zone(zone.id(), zone.version() + 1, zone.details()));
        }

        @Override
        public void remove(Zone zone) {
            checkVersion(zone);
            if (rates.values().stream().anyMatch(it -> it.details().zone().equals(zone.id()))) {
                throw new ZoneInUse(zone.id());
            }
            zones.remove(zone.id().value());
        }

        private Zone keep(Zone zone) {
            zones.put(zone.id().value(), zone);
            return zone;
        }

        private void checkVersion(Zone zone) {
            var known = zones.get(zone.id().value());
            if (known == null || known.version() != zone.version()) {
                throw new ChangedMeanwhile();
            }
        }

        private void checkName(long self, ZoneDetails details) {
            if (zones.values().stream()
                    .filter(zone -> zone.id().value() != self)
                    .anyMatch(zone -> zone.details().name().equalsIgnoreCase(details.name()))) {
                throw new ZoneNameTaken(details.name());
            }
        }
    }

    private final class KeptRates implements Rates {

        @Override
        public Rate add(RateDetails details) {
            check(0, details);
            return keep(new Rate(new RateId(++last), 1, details));
        }

        @Override
        public Optional<Rate> find(RateId id) {
            return Optional.ofNullable(rates.get(id.value()));
        }

        @Override
        public List<Rate> list(@Nullable ZoneId zone, Page page) {
            return rates.values().stream()
                    .filter(rate -> zone == null || rate.details().zone().equals(zone))
                    .skip(page.skip())
                    .limit(page.limit())
                    .toList();
        }

        @Override
        public List<Rate> of(ZoneId zone) {
            return rates.values().stream()
                    .filter(rate -> rate.details().zone().equals(zone))
                    .toList();
        }

        @Override
        public Rate replace(Rate rate) {
            checkVersion(rate);
            check(rate.id().value(), rate.details());
            return keep(new Rate(rate.id(), rate.version() + 1, rate.details()));
        }

        @Override
        public void remove(Rate rate) {
            checkVersion(rate);
            rates.remove(rate.id().value());
        }

        private Rate keep(Rate rate) {
            rates.put(rate.id().value(), rate);
            return rate;
        }

        private void checkVersion(Rate rate) {
            var known = rates.get(rate.id().value());
            if (known == null || known.version() != rate.version()) {
                throw new ChangedMeanwhile();
            }
        }

        private void check(long self, RateDetails details) {
            if (!zones.containsKey(details.zone().value())) {
                throw new NoSuchZone();
            }
            if (of(details.zone()).stream()
                    .filter(rate -> rate.id().value() != self)
                    .anyMatch(rate -> rate.details().method().equals(details.method()))) {
                throw new RateTaken(details.method());
            }
        }
    }
}
