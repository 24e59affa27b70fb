package shop.shipping.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.shipping.domain.Fixtures.place;
import static shop.shipping.domain.Fixtures.zone;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import shop.shipping.domain.ShippingProblem.EmptyZone;
import shop.shipping.domain.ShippingProblem.UnreadableLocality;

class ZoneTest {

    private static final Zone SPAIN =
            new Zone(
                    new ZoneId(1),
                    1,
                    zone("Spain", place("ES"), new Place("ES", null, "35000", "35999", true)));
    private static final Zone USA = new Zone(new ZoneId(2), 1, zone("USA", place("US")));
    private static final Zone CALIFORNIA =
            new Zone(
                    new ZoneId(3), 1, zone("California", new Place("US", "CA", null, null, false)));
    private static final Zone HOLLYWOOD =
            new Zone(
                    new ZoneId(4),
                    1,
                    zone("Hollywood", new Place("US", null, "90028", null, false)));
    private static final Zone BELFAST =
            new Zone(new ZoneId(5), 1, zone("Belfast", new Place("GB", null, "BT", "BT", false)));
    private static final Zone REST =
            new Zone(new ZoneId(6), 1, new ZoneDetails("Rest", true, List.of()));
    private static final List<Zone> ALL = List.of(REST, SPAIN, USA, CALIFORNIA, HOLLYWOOD, BELFAST);

    @Test
    void the_zone_that_fits_most_closely_is_taken() {
        assertThat(zoneOf("US", null, null)).isEqualTo("USA");
        assertThat(zoneOf("us", "ny", "10001")).isEqualTo("USA");
        assertThat(zoneOf("US", "CA", null)).isEqualTo("California");
        assertThat(zoneOf("US", "US-CA", "94016")).isEqualTo("California");
        assertThat(zoneOf("US", "CA", "90028")).isEqualTo("Hollywood");
        assertThat(zoneOf("US", "CA", "90028-1234")).isEqualTo("Hollywood");
    }

    @Test
    void what_is_left_out_belongs_to_the_rest_of_the_world() {
        assertThat(zoneOf("ES", null, "28001")).isEqualTo("Spain");
        assertThat(zoneOf("ES", null, "34999")).isEqualTo("Spain");
        assertThat(zoneOf("ES", null, "35000")).isEqualTo("Rest");
        assertThat(zoneOf("ES", null, "35999")).isEqualTo("Rest");
        assertThat(zoneOf("ES", null, "36000")).isEqualTo("Spain");
        assertThat(zoneOf("AQ", null, null)).isEqualTo("Rest");
    }

    @Test
    void a_range_of_postal_codes_may_be_given_by_their_beginning() {
        assertThat(zoneOf("GB", null, "bt7 1nn")).isEqualTo("Belfast");
        assertThat(zoneOf("GB", null, "BT71NN")).isEqualTo("Belfast");
        assertThat(zoneOf("GB", null, "B1 1AA")).isEqualTo("Rest");
        assertThat(zoneOf("GB", null, "BU1")).isEqualTo("Rest");
    }

    @Test
    void of_zones_that_fit_alike_the_oldest_is_taken() {
        var younger = new Zone(new ZoneId(9), 1, zone("America", place("US")));

        var closest = Zone.closest(List.of(younger, USA), new Locality("US", null, null));

        assertThat(closest).contains(USA);
    }

    @Test
    void where_no_zone_is_nothing_is_sent() {
        assertThat(Zone.closest(List.of(USA, SPAIN), new Locality("VN", null, null))).isEmpty();
    }

    @Test
    void what_is_no_place_is_refused() {
        assertThatThrownBy(() -> new Locality("USA", null, null))
                .isInstanceOf(UnreadableLocality.class);
        assertThatThrownBy(() -> new Locality("U\0", null, null))
                .isInstanceOf(UnreadableLocality.class);
        assertThatThrownBy(() -> new Place("US", null, "2", "1", false))
                .isInstanceOf(UnreadableLocality.class);
        assertThatThrownBy(() -> new Place("US", null, null, "1", false))
                .isInstanceOf(UnreadableLocality.class);
        assertThatThrownBy(() -> zone("Nowhere")).isInstanceOf(EmptyZone.class);
    }

    @Test
    void an_order_that_names_no_country_goes_where_the_shop_is() {
        assertThat(Locality.heard(null, "CA", "1", "VN")).isEqualTo(new Locality("VN", null, null));
        assertThat(Locality.heard("Atlantis", null, null, "VN"))
                .isEqualTo(new Locality("VN", null, null));
        assertThat(Locality.heard("fr", null, "75001", "VN"))
                .isEqualTo(new Locality("FR", null, "75001"));
    }

    private static String zoneOf(
            String country, @Nullable String region, @Nullable String postalCode) {
        return Zone.closest(ALL, new Locality(country, region, postalCode))
                .map(zone -> zone.details().name())
                .orElse("none");
    }
}
