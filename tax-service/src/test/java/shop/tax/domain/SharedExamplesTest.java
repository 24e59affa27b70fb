package shop.tax.domain;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.avaje.jsonb.Json;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shop.platform.kernel.Money;
import shop.tax.domain.TaxTable.ReverseCharge;
import shop.tax.domain.TaxedCart.TaxedLine;

/** The examples that order-service is tested against as well. */
class SharedExamplesTest {

    private static final Path EXAMPLES = Path.of("../contracts/tax");
    private static final JsonType<Example> JSON = Jsonb.builder().build().type(Example.class);

    @Test
    void there_are_many_examples() throws IOException {
        assertThat(names()).hasSizeGreaterThanOrEqualTo(12);
    }

    @ParameterizedTest
    @MethodSource("names")
    void is_computed_as_agreed(String name) throws IOException {
        var example = JSON.fromJson(Files.readString(EXAMPLES.resolve(name)));

        var taxed = TaxedCart.of(example.toCart(), example.table().toTable());

        assertThat(Expected.of(taxed)).isEqualTo(example.expected().rescaled(example.currency()));
    }

    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Json(naming = Json.Naming.LowerUnderscore)
    record Example(
            String currency,
            Table table,
            List<Line> lines,
            @Nullable BigDecimal shipping,
            Expected expected) {

        Cart toCart() {
            var money = Currency.getInstance(currency);
            var taxTable = table.toTable();
            return new Cart(
                    money,
                    lines.stream()
                            .map(line ->
                                    new Cart.Line(
                                            taxTable.taxCategoryOf(line.category()),
                                            new Money(line.amount(), money)))
                            .toList(),
                    shipping == null ? null : new Money(shipping, money));
        }
    }

    @Json(naming = Json.Naming.LowerUnderscore)
    record Line(@Nullable String category, BigDecimal amount) {}

    @Json(naming = Json.Naming.LowerUnderscore)
    record Table(
            String country,
            boolean pricesIncludeTax,
            String rounding,
            Map<String, List<WireRate>> categories,
            Map<String, String> productCategories,
            @Nullable String shipping,
            boolean reverseCharge,
            @Nullable String note,
            @Nullable Map<String, List<WireRate>> domesticRates) {

        TaxTable toTable() {
            return new TaxTable(
                    new Place(new Country(country), null, null),
                    pricesIncludeTax,
                    Rounding.named(rounding).orElseThrow(),
                    Instant.EPOCH,
                    rates(categories),
                    productCategories.entrySet().stream()
                            .collect(
                                    toMap(
                                            Map.Entry::getKey,
                                            entry -> new TaxCategory(entry.getValue()))),
                    shipping == null ? null : new TaxCategory(shipping),
                    reverseCharge
                            ? new ReverseCharge(
                                    String.valueOf(note),
                                    domesticRates == null ? null : rates(domesticRates))
                            : null);
        }

        private static SortedMap<TaxCategory, List<Rate>> rates(
                Map<String, List<WireRate>> categories) {
            var rates = new TreeMap<TaxCategory, List<Rate>>();
            categories.forEach((category, list) ->
                    rates.put(
                            new TaxCategory(category),
                            list.stream().map(WireRate::toRate).toList()));
            return rates;
        }
    }

    @Json(naming = Json.Naming.LowerUnderscore)
    record WireRate(String jurisdiction, String name, BigDecimal rate) {

        Rate toRate() {
            return new Rate(jurisdiction, name, rate);
        }
    }

    @Json(naming = Json.Naming.LowerUnderscore)
    record Expected(
            List<ExpectedLine> lines,
            @Nullable ExpectedLine shipping,
            List<ExpectedTax> taxes,
            BigDecimal netTotal,
            BigDecimal taxTotal,
            BigDecimal grossTotal) {

        static Expected of(TaxedCart cart) {
            return new Expected(
                    cart.lines().stream().map(ExpectedLine::of).toList(),
                    cart.shipping() == null ? null : ExpectedLine.of(cart.shipping()),
                    cart.taxes().stream()
                            .map(sum ->
                                    new ExpectedTax(
                                            sum.rate().jurisdiction(),
                                            sum.rate().name(),
                                            sum.rate().percent(),
                                            sum.base().amount(),
                                            sum.amount().amount()))
                            .toList(),
                    cart.net().amount(),
                    cart.tax().amount(),
                    cart.gross().amount());
        }

        /** JSON knows no difference between 5 and 5.00. */
        Expected rescaled(String currency) {
            var decimals = Currency.getInstance(currency).getDefaultFractionDigits();
            return new Expected(
                    lines.stream().map(line -> line.rescaled(decimals)).toList(),
                    shipping == null ? null : shipping.rescaled(decimals),
                    taxes.stream().map(tax -> tax.rescaled(decimals)).toList(),
                    netTotal.setScale(decimals),
                    taxTotal.setScale(decimals),
                    grossTotal.setScale(decimals));
        }
    }

    @Json(naming = Json.Naming.LowerUnderscore)
    record ExpectedLine(
            BigDecimal net, BigDecimal tax, BigDecimal gross, List<ExpectedShare> taxes) {

        static ExpectedLine of(TaxedLine line) {
            return new ExpectedLine(
                    line.net().amount(),
                    line.tax().amount(),
                    line.gross().amount(),
                    line.parts().stream()
                            .map(part ->
                                    new ExpectedShare(
                                            part.rate().jurisdiction(),
                                            part.rate().name(),
                                            part.rate().percent(),
                                            part.amount().amount()))
                            .toList());
        }

        ExpectedLine rescaled(int decimals) {
            return new ExpectedLine(
                    net.setScale(decimals),
                    tax.setScale(decimals),
                    gross.setScale(decimals),
                    taxes.stream().map(share -> share.rescaled(decimals)).toList());
        }
    }

    @Json(naming = Json.Naming.LowerUnderscore)
    record ExpectedShare(String jurisdiction, String name, BigDecimal rate, BigDecimal amount) {

        ExpectedShare rescaled(int decimals) {
            return new ExpectedShare(
                    jurisdiction, name, Rate.plain(rate), amount.setScale(decimals));
        }
    }

    @Json(naming = Json.Naming.LowerUnderscore)
    record ExpectedTax(
            String jurisdiction, String name, BigDecimal rate, BigDecimal base, BigDecimal amount) {

        ExpectedTax rescaled(int decimals) {
            return new ExpectedTax(
                    jurisdiction,
                    name,
                    Rate.plain(rate),
                    base.setScale(decimals),
                    amount.setScale(decimals));
        }
    }
}
