package shop.shipping.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.shipping.domain.Fixtures.NOW;

import io.avaje.jsonb.Json;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import shop.platform.kernel.Money;

/** The cases of {@code contracts/shipping/prices.json}, which order-service prices alike. */
public class PricesContractTest {

    /** One case. */
    @Json(naming = Json.Naming.LowerUnderscore)
    public record Case(
            String name,
            String currency,
            TableJson table,
            List<LineJson> lines,
            BigDecimal value,
            BigDecimal weight,
            int items,
            String method,
            @Nullable BigDecimal price) {}

    /** A table as it is told to order-service. */
    @Json(naming = Json.Naming.LowerUnderscore)
    public record TableJson(String country, @Nullable String zone, List<MethodJson> methods) {

        public PriceTable toTable() {
            return new PriceTable(
                    new Locality(country, null, null),
                    zone,
                    methods.stream().map(MethodJson::toRate).toList(),
                    NOW);
        }
    }

    /** One of its methods. */
    @Json(naming = Json.Naming.LowerUnderscore)
    public record MethodJson(
            String code, String name, int minDays, int maxDays, List<BandJson> rates) {

        private Rate toRate() {
            var bands = rates.stream().map(BandJson::toBand).toList();
            var details = new RateDetails(new ZoneId(1), code, name, minDays, maxDays, bands);
            return new Rate(new RateId(1), 1, details);
        }
    }

    /** One of its prices. */
    @Json(naming = Json.Naming.LowerUnderscore)
    public record BandJson(
            BigDecimal minWeightKg,
            @Nullable BigDecimal maxWeightKg,
            BigDecimal minValue,
            @Nullable BigDecimal maxValue,
            BigDecimal base,
            BigDecimal perItem,
            BigDecimal perKg,
            BigDecimal percentOfValue,
            @Nullable BigDecimal freeFrom) {

        private Band toBand() {
            return new Band(
                    minWeightKg,
                    maxWeightKg,
                    minValue,
                    maxValue,
                    base,
                    perItem,
                    perKg,
                    percentOfValue,
                    freeFrom);
        }
    }

    /** A line of what is sent. */
    @Json(naming = Json.Naming.LowerUnderscore)
    public record LineJson(int quantity, @Nullable BigDecimal weightKg) {}

    @TestFactory
    List<DynamicTest> each_case_is_priced_as_agreed() throws IOException {
        return cases().stream()
                .map(it -> DynamicTest.dynamicTest(it.name(), () -> check(it)))
                .toList();
    }

    @Test
    void there_are_cases() throws IOException {
        assertThat(cases()).hasSizeGreaterThan(10);
    }

    private static void check(Case given) {
        var lines =
                given.lines().stream()
                        .map(line -> new Load.Line(line.quantity(), line.weightKg()))
                        .toList();
        var load = Load.of(given.value(), lines);
        var currency = Currency.getInstance(given.currency());

        var price = given.table().toTable().price(given.method(), load, currency);

        assertThat(load.weight()).isEqualByComparingTo(given.weight());
        assertThat(load.items()).isEqualTo(given.items());
        if (given.price() == null) {
            assertThat(price).isEmpty();
        } else {
            assertThat(price).contains(new Money(given.price(), currency));
        }
    }

    private static List<Case> cases() throws IOException {
        return Jsonb.builder()
                .build()
                .type(Case.class)
                .list()
                .fromJson(Files.readString(Path.of("../contracts/shipping/prices.json")));
    }
}
