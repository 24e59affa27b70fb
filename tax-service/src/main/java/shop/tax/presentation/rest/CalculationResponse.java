package shop.tax.presentation.rest;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import shop.tax.application.CalculateTax.CalculationView;
import shop.tax.domain.Rate;
import shop.tax.domain.TaxedCart;
import shop.tax.domain.TaxedCart.TaxedLine;

/**
 * @param amount what was asked about, as it was given
 * @param taxRate the sum of all rates that are applied to the first line, in percent
 * @param total what is to be paid
 * @param note why there is no tax
 */
@Json(naming = Json.Naming.LowerUnderscore)
record CalculationResponse(
        BigDecimal amount,
        BigDecimal taxRate,
        BigDecimal taxAmount,
        BigDecimal netAmount,
        BigDecimal total,
        String currency,
        String country,
        @Nullable String region,
        @Nullable String postalCode,
        boolean pricesIncludeTax,
        String rounding,
        boolean reverseCharge,
        @Nullable String note,
        List<TaxLine> lines,
        @Nullable TaxLine shipping,
        List<TaxTotal> taxes) {

    @Json(naming = Json.Naming.LowerUnderscore)
    record TaxLine(
            @Nullable String taxCategory,
            BigDecimal net,
            BigDecimal tax,
            BigDecimal gross,
            List<TaxShare> taxes) {

        static TaxLine of(@Nullable String category, TaxedLine line) {
            return new TaxLine(
                    category,
                    line.net().amount(),
                    line.tax().amount(),
                    line.gross().amount(),
                    line.parts().stream().map(TaxShare::of).toList());
        }
    }

    @Json(naming = Json.Naming.LowerUnderscore)
    record TaxShare(String jurisdiction, String name, BigDecimal rate, BigDecimal amount) {

        static TaxShare of(TaxedCart.TaxPart part) {
            var rate = part.rate();
            return new TaxShare(
                    rate.jurisdiction(), rate.name(), rate.percent(), part.amount().amount());
        }
    }

    /**
     * @param base the net amount the rate falls on
     */
    @Json(naming = Json.Naming.LowerUnderscore)
    record TaxTotal(
            String jurisdiction, String name, BigDecimal rate, BigDecimal base, BigDecimal amount) {

        static TaxTotal of(TaxedCart.TaxSum sum) {
            var rate = sum.rate();
            return new TaxTotal(
                    rate.jurisdiction(),
                    rate.name(),
                    rate.percent(),
                    sum.base().amount(),
                    sum.amount().amount());
        }
    }

    static CalculationResponse of(CalculationView view, BigDecimal amount) {
        var table = view.table();
        var cart = view.cart();
        var reverse = table.reverseCharge();
        var shipping = table.shipping();
        return new CalculationResponse(
                amount,
                cart.lines().getFirst().parts().stream()
                        .map(TaxedCart.TaxPart::rate)
                        .map(Rate::percent)
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                cart.tax().amount(),
                cart.net().amount(),
                cart.gross().amount(),
                cart.gross().currency().getCurrencyCode(),
                table.place().country().code(),
                table.place().region(),
                table.place().postalCode(),
                table.pricesIncludeTax(),
                table.rounding().code(),
                reverse != null,
                reverse == null ? null : reverse.note(),
                IntStream.range(0, cart.lines().size())
                        .mapToObj(i ->
                                TaxLine.of(view.categories().get(i).code(), cart.lines().get(i)))
                        .toList(),
                cart.shipping() == null
                        ? null
                        : TaxLine.of(shipping == null ? null : shipping.code(), cart.shipping()),
                cart.taxes().stream().map(TaxTotal::of).toList());
    }
}
