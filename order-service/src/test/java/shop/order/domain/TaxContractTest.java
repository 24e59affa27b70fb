package shop.order.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.avaje.jsonb.Json;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shop.order.infrastructure.http.HttpTaxes;
import shop.platform.kernel.Money;

/** Taxes come out as the examples that tax-service shares with this one say. */
public class TaxContractTest {

    private static final Path EXAMPLES = Path.of("../contracts/tax");
    private static final Jsonb JSON = Jsonb.builder().build();
    private static final JsonType<Map<String, Object>> OBJECT = JSON.type(Object.class).map();
    private static final JsonType<Example> EXAMPLE = JSON.type(Example.class);

    @Json(naming = Json.Naming.LowerUnderscore)
    public record Example(
            String currency, List<Line> lines, @Nullable BigDecimal shipping, Expected expected) {}

    @Json(naming = Json.Naming.LowerUnderscore)
    public record Line(@Nullable String category, BigDecimal amount) {}

    @Json(naming = Json.Naming.LowerUnderscore)
    public record Expected(
            List<Sum> lines,
            @Nullable Sum shipping,
            List<Part> taxes,
            BigDecimal netTotal,
            BigDecimal taxTotal,
            BigDecimal grossTotal) {}

    @Json(naming = Json.Naming.LowerUnderscore)
    public record Sum(BigDecimal net, BigDecimal tax, BigDecimal gross, List<Part> taxes) {}

    @Json(naming = Json.Naming.LowerUnderscore)
    public record Part(
            String jurisdiction,
            String name,
            BigDecimal rate,
            @Nullable BigDecimal base,
            BigDecimal amount) {}

    @ParameterizedTest
    @MethodSource("examples")
    void taxes_come_out_as_in_the_example(Path file) throws IOException {
        var json = Files.readString(file);
        var example = EXAMPLE.fromJson(json);
        var table = HttpTaxes.read(JSON.toJson(OBJECT.fromJson(json).get("table")));
        var currency = Currency.getInstance(example.currency());

        var charges = table.charge(taxables(example, table, currency));

        var expected = new ArrayList<>(example.expected().lines());
        if (example.expected().shipping() != null) {
            expected.add(example.expected().shipping());
        }
        assertThat(charges).hasSameSizeAs(expected);
        for (var i = 0; i < charges.size(); i++) {
            assertCharge(charges.get(i), expected.get(i));
        }
        assertTotals(charges, example.expected());
    }

    /** By rate, over all lines, as a quote sums them. */
    @ParameterizedTest
    @MethodSource("examples")
    void each_rate_comes_to_what_the_example_says(Path file) throws IOException {
        var json = Files.readString(file);
        var example = EXAMPLE.fromJson(json);
        var table = HttpTaxes.read(JSON.toJson(OBJECT.fromJson(json).get("table")));
        var currency = Currency.getInstance(example.currency());

        var quote = quote(example, table, currency);

        assertThat(quote.taxes()).hasSameSizeAs(example.expected().taxes());
        for (var i = 0; i < quote.taxes().size(); i++) {
            var part = quote.taxes().get(i);
            var told = example.expected().taxes().get(i);
            assertThat(part.rate()).isEqualTo(rate(told));
            assertThat(part.base().amount()).isEqualByComparingTo(told.base());
            assertThat(part.amount().amount()).isEqualByComparingTo(told.amount());
        }
        assertThat(quote.taxTotal().amount()).isEqualByComparingTo(example.expected().taxTotal());
    }

    @Test
    void there_are_examples() {
        assertThat(examples()).hasSizeGreaterThan(10);
    }

    static Stream<Path> examples() {
        try (var files = Files.list(EXAMPLES)) {
            return files
                    .filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<TaxTable.Taxable> taxables(
            Example example, TaxTable table, Currency currency) {
        var lines =
                example.lines().stream()
                        .map(it -> table.product(new Money(it.amount(), currency), it.category()));
        var price = example.shipping();
        var shipping =
                price == null
                        ? Stream.<TaxTable.Taxable>empty()
                        : Stream.of(table.shipping(new Money(price, currency)));
        return Stream.concat(lines, shipping).toList();
    }

    /** Each line is a product that costs just that; shipping, too. */
    private static Quote quote(Example example, TaxTable table, Currency currency) {
        var lines = new ArrayList<OrderLine>();
        for (var line : example.lines()) {
            lines.add(
                    new OrderLine(
                            new ProductId("%024x".formatted(lines.size())),
                            new Quantity(1),
                            new Offer(
                                    new Money(line.amount(), currency),
                                    null,
                                    line.category(),
                                    null)));
        }
        var method = example.shipping() == null ? null : "express";
        var enquiry =
                new Enquiry(
                        Shopper.guest(),
                        new Basket(
                                lines.stream()
                                        .map(it ->
                                                new Basket.Item(it.product(), it.quantity(), null))
                                        .toList()),
                        Destination.unknown(),
                        method,
                        null);
        var carriers =
                example.shipping() == null
                        ? null
                        : new Known<>(Fixtures.express(example.shipping().toPlainString()), false);
        var known = new Known<>(table, false);
        return new Pricing(enquiry, Evaluation.nothing(), known, carriers).price(lines);
    }

    private static void assertCharge(Charge charge, Sum expected) {
        assertThat(charge.net().amount()).isEqualByComparingTo(expected.net());
        assertThat(charge.tax().amount()).isEqualByComparingTo(expected.tax());
        assertThat(charge.gross().amount()).isEqualByComparingTo(expected.gross());
        assertThat(charge.parts()).hasSameSizeAs(expected.taxes());
        for (var i = 0; i < charge.parts().size(); i++) {
            assertThat(charge.parts().get(i).rate()).isEqualTo(rate(expected.taxes().get(i)));
            assertThat(charge.parts().get(i).amount().amount())
                    .isEqualByComparingTo(expected.taxes().get(i).amount());
        }
    }

    private static void assertTotals(List<Charge> charges, Expected expected) {
        assertThat(sum(charges.stream().map(Charge::net)))
                .isEqualByComparingTo(expected.netTotal());
        assertThat(sum(charges.stream().map(Charge::tax)))
                .isEqualByComparingTo(expected.taxTotal());
        assertThat(sum(charges.stream().map(Charge::gross)))
                .isEqualByComparingTo(expected.grossTotal());
    }

    private static TaxRate rate(Part part) {
        return new TaxRate(part.jurisdiction(), part.name(), part.rate());
    }

    private static BigDecimal sum(Stream<Money> amounts) {
        return amounts.map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
