package shop.shipping.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.shipping.domain.Fixtures.band;
import static shop.shipping.domain.Fixtures.place;
import static shop.shipping.domain.Fixtures.rate;
import static shop.shipping.domain.Fixtures.zone;

import java.util.List;
import org.junit.jupiter.api.Test;
import shop.platform.kernel.Page;
import shop.shipping.domain.ShippingProblem.ChangedMeanwhile;
import shop.shipping.domain.ShippingProblem.NoSuchZone;
import shop.shipping.domain.ShippingProblem.RateTaken;
import shop.shipping.domain.ShippingProblem.ZoneInUse;
import shop.shipping.domain.ShippingProblem.ZoneNameTaken;

/** What holds of zones and rates, wherever they are kept; at the start there are none. */
public abstract class TariffsContract {

    private static final Page ALL = new Page(0, 100);

    protected abstract Zones zones();

    protected abstract Rates rates();

    @Test
    void zones_are_kept_listed_and_found_by_country() {
        var alps =
                zones().add(
                                zone(
                                        "Alps",
                                        place("AT"),
                                        new Place("CH", "VS", null, null, false),
                                        new Place("FR", null, "73", "74", false),
                                        new Place("AT", null, "1000", "1999", true)));
        var asia = zones().add(zone("Asia", place("VN")));
        var rest = zones().add(new ZoneDetails("Rest", true, List.of()));

        assertThat(alps.version()).isEqualTo(1);
        assertThat(zones().find(alps.id())).contains(alps);
        assertThat(zones().find(new ZoneId(Long.MAX_VALUE))).isEmpty();
        assertThat(zones().list(ALL)).containsExactly(alps, asia, rest);
        assertThat(zones().list(new Page(1, 1))).containsExactly(asia);
        assertThat(zones().around(new Locality("CH", null, null))).containsExactly(alps, rest);
        assertThat(zones().around(new Locality("JP", null, null))).containsExactly(rest);
    }

    @Test
    void a_zone_is_replaced_by_who_has_seen_it() {
        var first = zones().add(zone("Asia", place("VN")));

        var second = zones().replace(new Zone(first.id(), 1, zone("East Asia", place("JP"))));

        assertThat(second.version()).isEqualTo(2);
        assertThat(zones().find(first.id())).contains(second);
        assertThatThrownBy(() -> zones().replace(first)).isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> zones().remove(first)).isInstanceOf(ChangedMeanwhile.class);
        zones().remove(second);
        assertThat(zones().list(ALL)).isEmpty();
    }

    @Test
    void two_zones_never_have_one_name() {
        zones().add(zone("Asia", place("VN")));
        var other = zones().add(zone("Europe", place("FR")));

        assertThatThrownBy(() -> zones().add(zone("Asia", place("JP"))))
                .isInstanceOf(ZoneNameTaken.class);
        assertThatThrownBy(
                        () -> zones().replace(new Zone(other.id(), 1, zone("Asia", place("FR")))))
                .isInstanceOf(ZoneNameTaken.class);
        assertThat(zones().find(other.id())).contains(other);
    }

    @Test
    void rates_are_kept_and_listed_by_zone() {
        var asia = zones().add(zone("Asia", place("VN"))).id();
        var europe = zones().add(zone("Europe", place("FR"))).id();
        var standard = rates().add(rate(asia, "standard"));
        var express =
                rates().add(
                                new RateDetails(
                                        asia,
                                        "express",
                                        "Nhanh",
                                        1,
                                        1,
                                        List.of(band("1.50", "0.25", null), band("9", "0", "50"))));
        var french = rates().add(rate(europe, "standard"));

        assertThat(rates().list(null, ALL)).containsExactly(standard, express, french);
        assertThat(rates().of(asia)).containsExactly(standard, express);
        assertThat(rates().list(europe, ALL)).extracting(Rate::id).containsExactly(french.id());
        assertThat(rates().list(null, new Page(2, 1)))
                .extracting(Rate::id)
                .containsExactly(french.id());
        assertThat(rates().find(express.id()).orElseThrow().details().bands()).hasSize(2);
        assertThat(rates().find(new RateId(Long.MAX_VALUE))).isEmpty();
    }

    @Test
    void a_rate_is_replaced_by_who_has_seen_it() {
        var asia = zones().add(zone("Asia", place("VN"))).id();
        var first = rates().add(rate(asia, "standard"));

        var second = rates().replace(new Rate(first.id(), 1, rate(asia, "slow")));

        assertThat(second.version()).isEqualTo(2);
        assertThat(rates().find(first.id()).orElseThrow().details().method()).isEqualTo("slow");
        assertThatThrownBy(() -> rates().replace(first)).isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> rates().remove(first)).isInstanceOf(ChangedMeanwhile.class);
        rates().remove(second);
        assertThat(rates().list(null, ALL)).isEmpty();
    }

    @Test
    void a_zone_has_one_rate_for_a_method() {
        var asia = zones().add(zone("Asia", place("VN"))).id();
        rates().add(rate(asia, "standard"));
        var express = rates().add(rate(asia, "express"));

        assertThatThrownBy(() -> rates().add(rate(asia, "standard"))).isInstanceOf(RateTaken.class);
        assertThatThrownBy(() -> rates().replace(new Rate(express.id(), 1, rate(asia, "standard"))))
                .isInstanceOf(RateTaken.class);
    }

    @Test
    void rates_are_of_zones_that_are_there_and_stay() {
        var asia = zones().add(zone("Asia", place("VN")));
        var rate = rates().add(rate(asia.id(), "standard"));

        assertThatThrownBy(() -> zones().remove(asia)).isInstanceOf(ZoneInUse.class);
        assertThat(zones().find(asia.id())).contains(asia);
        assertThatThrownBy(() -> rates().add(rate(new ZoneId(Long.MAX_VALUE), "standard")))
                .isInstanceOf(NoSuchZone.class);

        rates().remove(rate);
        zones().remove(asia);

        assertThat(zones().find(asia.id())).isEmpty();
    }
}
