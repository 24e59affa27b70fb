package shop.order.infrastructure.jdbc;

import io.avaje.jsonb.Json;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.order.domain.Charge;
import shop.order.domain.CouponCode;
import shop.order.domain.CouponOutcome;
import shop.order.domain.Destination;
import shop.order.domain.Discount;
import shop.order.domain.OrderLine;
import shop.order.domain.ProductId;
import shop.order.domain.Promotion;
import shop.order.domain.Quantity;
import shop.order.domain.Quote;
import shop.order.domain.ShippingCharge;
import shop.order.domain.TaxPart;
import shop.order.domain.TaxRate;
import shop.order.domain.TaxTable;
import shop.platform.kernel.Money;

/**
 * A quote in the column {@code orders.breakdown}: written when the order is placed, never changed.
 * What is absent is nothing.
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record BreakdownColumn(
        List<Line> lines,
        Shipping shipping,
        @Nullable String country,
        @Nullable String region,
        @Nullable String postalCode,
        @Nullable String vatNumber,
        boolean pricesIncludeTax,
        boolean reverseCharge,
        @Nullable String taxNote,
        String rounding,
        BigDecimal taxExact,
        @Nullable Coupon coupon,
        @Nullable List<Less> promotions,
        @Nullable List<String> staleTables) {

    private static final JsonType<BreakdownColumn> JSON =
            Jsonb.builder().build().type(BreakdownColumn.class);

    @Json(naming = Json.Naming.LowerUnderscore)
    public record Line(
            String productId,
            int quantity,
            BigDecimal price,
            @Nullable String name,
            @Nullable String category,
            @Nullable BigDecimal weightKg,
            @Nullable List<Less> discounts,
            Paid paid) {

        static Line of(OrderLine line) {
            return new Line(
                    line.product().value(),
                    line.quantity().value(),
                    line.price().amount(),
                    line.name(),
                    line.category(),
                    line.weightKg(),
                    Less.allOf(line.discounts()),
                    Paid.of(line.charge()));
        }

        OrderLine toLine(Currency currency) {
            return new OrderLine(
                    new ProductId(productId),
                    new Quantity(quantity),
                    new Money(price, currency),
                    name,
                    category,
                    weightKg,
                    Less.toDiscounts(discounts, currency),
                    paid.toCharge(currency));
        }
    }

    @Json(naming = Json.Naming.LowerUnderscore)
    public record Shipping(
            @Nullable String method,
            @Nullable String name,
            BigDecimal price,
            @Nullable List<Less> discounts,
            Paid paid) {

        static Shipping of(ShippingCharge shipping) {
            return new Shipping(
                    shipping.method(),
                    shipping.name(),
                    shipping.price().amount(),
                    Less.allOf(shipping.discounts()),
                    Paid.of(shipping.charge()));
        }

        ShippingCharge toShipping(Currency currency) {
            return new ShippingCharge(
                    method,
                    name,
                    new Money(price, currency),
                    Less.toDiscounts(discounts, currency),
                    paid.toCharge(currency));
        }
    }

    /** What a promotion takes off. */
    @Json(naming = Json.Naming.LowerUnderscore)
    public record Less(long promotionId, String name, @Nullable String code, BigDecimal amount) {

        static @Nullable List<Less> allOf(List<Discount> discounts) {
            return discounts.isEmpty() ? null : discounts.stream().map(Less::of).toList();
        }

        private static Less of(Discount discount) {
            var promotion = discount.promotion();
            return new Less(
                    promotion.id(), promotion.name(), promotion.code(), discount.amount().amount());
        }

        static List<Discount> toDiscounts(@Nullable List<Less> kept, Currency currency) {
            return kept == null
                    ? List.of()
                    : kept.stream().map(it -> it.toDiscount(currency)).toList();
        }

        private Discount toDiscount(Currency currency) {
            return new Discount(
                    new Promotion(promotionId, name, code), new Money(amount, currency));
        }
    }

    /** What is paid for something; the tax is the sum of its parts. */
    @Json(naming = Json.Naming.LowerUnderscore)
    public record Paid(BigDecimal net, BigDecimal tax, @Nullable List<Tax> parts) {

        static Paid of(Charge charge) {
            return new Paid(
                    charge.net().amount(),
                    charge.tax().amount(),
                    charge.parts().isEmpty()
                            ? null
                            : charge.parts().stream().map(Tax::of).toList());
        }

        Charge toCharge(Currency currency) {
            return new Charge(
                    new Money(net, currency),
                    new Money(tax, currency),
                    parts == null
                            ? List.of()
                            : parts.stream().map(it -> it.toPart(currency)).toList());
        }
    }

    @Json(naming = Json.Naming.LowerUnderscore)
    public record Tax(
            String jurisdiction, String name, BigDecimal rate, BigDecimal base, BigDecimal amount) {

        static Tax of(TaxPart part) {
            return new Tax(
                    part.rate().jurisdiction(),
                    part.rate().name(),
                    part.rate().rate(),
                    part.base().amount(),
                    part.amount().amount());
        }

        TaxPart toPart(Currency currency) {
            return new TaxPart(
                    new TaxRate(jurisdiction, name, rate),
                    new Money(base, currency),
                    new Money(amount, currency));
        }
    }

    @Json(naming = Json.Naming.LowerUnderscore)
    public record Coupon(
            String code, boolean applied, @Nullable String reason, @Nullable String detail) {

        static @Nullable Coupon of(@Nullable CouponOutcome outcome) {
            return outcome == null
                    ? null
                    : new Coupon(
                            outcome.code().value(),
                            outcome.applied(),
                            outcome.reason(),
                            outcome.detail());
        }

        CouponOutcome toOutcome() {
            return new CouponOutcome(new CouponCode(code), applied, reason, detail);
        }
    }

    static String write(Quote quote) {
        var destination = quote.destination();
        return JSON.toJson(
                new BreakdownColumn(
                        quote.lines().stream().map(Line::of).toList(),
                        Shipping.of(quote.shipping()),
                        destination.country(),
                        destination.region(),
                        destination.postalCode(),
                        destination.vatNumber(),
                        quote.pricesIncludeTax(),
                        quote.reverseCharge(),
                        quote.taxNote(),
                        quote.rounding().name(),
                        quote.taxExact(),
                        Coupon.of(quote.coupon()),
                        Less.allOf(quote.promotions()),
                        quote.staleTables().isEmpty() ? null : quote.staleTables()));
    }

    static Quote read(String json, Currency currency) {
        return JSON.fromJson(json).toQuote(currency);
    }

    private Quote toQuote(Currency currency) {
        return new Quote(
                lines.stream().map(it -> it.toLine(currency)).toList(),
                shipping.toShipping(currency),
                new Destination(country, region, postalCode, vatNumber),
                pricesIncludeTax,
                reverseCharge,
                taxNote,
                TaxTable.Rounding.valueOf(rounding),
                taxExact,
                coupon == null ? null : coupon.toOutcome(),
                Less.toDiscounts(promotions, currency),
                staleTables == null ? List.of() : staleTables);
    }
}
