package shop.order.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import shop.platform.kernel.Money;

/**
 * Random carts, priced once by the shop and once by a calculator that shares nothing with it: whole
 * cents and fractions of whole numbers instead of decimals.
 */
class PricingProperties {

    private static final List<String> CATEGORIES = List.of("Books", "Grocery", "Toys", "Garden");
    private static final List<Currency> CURRENCIES =
            List.of(
                    Currency.getInstance("USD"),
                    Currency.getInstance("VND"),
                    Currency.getInstance("KWD"));

    @Property(tries = 10_000)
    void the_parts_of_a_price_always_sum_to_what_another_calculator_finds(@ForAll long seed) {
        var cart = new RandomCart(new Random(seed));

        var quote = cart.quote();

        assertParts(quote);
        assertNothingIsNegative(quote);
        assertThat(cents(quote.total())).as("seed %d", seed).isEqualTo(cart.calculated());
    }

    private static void assertParts(Quote quote) {
        var expected =
                quote.subtotal()
                        .minus(quote.discountTotal())
                        .plus(quote.shippingTotal())
                        .minus(quote.taxRelief());
        if (!quote.pricesIncludeTax()) {
            expected = expected.plus(quote.taxTotal());
        }
        assertThat(quote.total()).isEqualTo(expected);
        assertThat(sum(quote, quote.taxes().stream().map(TaxPart::amount).toList()))
                .isEqualTo(quote.taxTotal());
        var discounts = sum(quote, quote.promotions().stream().map(Discount::amount).toList());
        assertThat(discounts).isEqualTo(quote.discountTotal().plus(quote.shipping().discount()));
        for (var line : quote.lines()) {
            assertThat(sum(quote, line.charge().parts().stream().map(TaxPart::amount).toList()))
                    .isEqualTo(line.charge().tax());
            assertThat(line.total()).isEqualTo(line.amount().minus(line.discount()));
        }
    }

    private static void assertNothingIsNegative(Quote quote) {
        assertThat(
                        List.of(
                                quote.total(),
                                quote.subtotal(),
                                quote.discountTotal(),
                                quote.shippingTotal(),
                                quote.taxTotal(),
                                quote.taxRelief()))
                .noneMatch(Money::isNegative);
        assertThat(quote.lines())
                .noneMatch(it -> it.total().isNegative())
                .noneMatch(it -> it.charge().net().isNegative())
                .noneMatch(it -> it.charge().tax().isNegative());
    }

    private static Money sum(Quote quote, List<Money> amounts) {
        return amounts.stream().reduce(Money.zero(quote.total().currency()), Money::plus);
    }

    private static long cents(Money money) {
        return money.amount()
                .movePointRight(money.currency().getDefaultFractionDigits())
                .longValueExact();
    }

    /** A cart with promotions, taxes and shipping, all of them made up. */
    private static final class RandomCart {

        private final Random random;
        private final Currency currency;
        private final boolean inclusive;
        private final boolean reverse;
        private final boolean byLine;
        private final Map<String, List<Integer>> ratesInThousandths = new TreeMap<>();
        private final List<Long> prices = new ArrayList<>();
        private final List<Integer> quantities = new ArrayList<>();
        private final List<String> categories = new ArrayList<>();
        private final List<List<Long>> discounts = new ArrayList<>();
        private final boolean withShipping;
        private final boolean taxedShipping;
        private final boolean freeShipping;
        private final long base;
        private final long perItem;
        private final long perKg;
        private final List<Integer> grams = new ArrayList<>();

        RandomCart(Random random) {
            this.random = random;
            currency = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
            reverse = random.nextInt(5) == 0;
            inclusive = !reverse && random.nextBoolean();
            byLine = random.nextBoolean();
            ratesInThousandths.put("standard", rates());
            ratesInThousandths.put("books", rates());
            withShipping = random.nextInt(3) > 0;
            taxedShipping = random.nextBoolean();
            freeShipping = random.nextInt(4) == 0;
            base = random.nextInt(5_000);
            perItem = random.nextInt(300);
            perKg = random.nextInt(900);
            for (var line = 1 + random.nextInt(8); line > 0; line--) {
                addLine();
            }
        }

        private List<Integer> rates() {
            var rates = new ArrayList<Integer>();
            for (var rate = random.nextInt(4); rate > 0; rate--) {
                rates.add(random.nextInt(10) == 0 ? 0 : random.nextInt(25_000));
            }
            return rates.isEmpty() ? List.of(random.nextInt(25_000)) : rates;
        }

        private void addLine() {
            var price = random.nextInt(10) == 0 ? random.nextInt(5) : random.nextLong(500_000);
            prices.add(price);
            quantities.add(1 + random.nextInt(random.nextInt(5) == 0 ? 99 : 4));
            categories.add(CATEGORIES.get(random.nextInt(CATEGORIES.size())));
            grams.add(random.nextInt(3) == 0 ? -1 : random.nextInt(5_000));
            var left = prices.getLast() * quantities.getLast();
            var given = new ArrayList<Long>();
            for (var rule = random.nextInt(3); rule > 0; rule--) {
                var amount = random.nextInt(6) == 0 ? left : random.nextLong(left + 1);
                given.add(amount);
                left -= amount;
            }
            discounts.add(given);
        }

        // ---- as the shop is told ----

        Quote quote() {
            var lines = new ArrayList<OrderLine>();
            var items = new ArrayList<Basket.Item>();
            var evaluated = new HashMap<ProductId, List<Discount>>();
            for (var i = 0; i < prices.size(); i++) {
                var product = new ProductId("%024x".formatted(i + 1));
                var weight = grams.get(i) < 0 ? null : BigDecimal.valueOf(grams.get(i), 3);
                var offer = new Offer(money(prices.get(i)), null, categories.get(i), weight);
                lines.add(new OrderLine(product, new Quantity(quantities.get(i)), offer));
                items.add(new Basket.Item(product, new Quantity(quantities.get(i)), null));
                evaluated.put(product, discountsOf(i));
            }
            var free = freeShipping ? new Promotion(100, "free shipping", null) : null;
            var evaluation = new Evaluation(evaluated, free, List.of(), List.of());
            var enquiry =
                    new Enquiry(
                            Shopper.guest(),
                            new Basket(items),
                            Destination.unknown(),
                            withShipping ? "parcel" : null,
                            null);
            return new Pricing(
                            enquiry,
                            evaluation,
                            new Known<>(taxes(), false),
                            new Known<>(shipping(), false))
                    .price(lines);
        }

        private List<Discount> discountsOf(int line) {
            var given = new ArrayList<Discount>();
            for (var amount : discounts.get(line)) {
                var promotion = new Promotion(given.size(), "rule " + given.size(), null);
                given.add(new Discount(promotion, money(amount)));
            }
            return given;
        }

        private TaxTable taxes() {
            var rates = new HashMap<String, List<TaxRate>>();
            ratesInThousandths.forEach((category, found) -> {
                var named = new ArrayList<TaxRate>();
                for (var rate : found) {
                    var name = category + " " + named.size();
                    named.add(new TaxRate("XX", name, BigDecimal.valueOf(rate, 3)));
                }
                rates.put(category, named);
            });
            return new TaxTable(
                    inclusive,
                    byLine ? TaxTable.Rounding.LINE : TaxTable.Rounding.TOTAL,
                    "standard",
                    reverse ? Map.of() : rates,
                    Map.of("Books", "books"),
                    taxedShipping ? "standard" : null,
                    reverse,
                    reverse ? rates : Map.of(),
                    null);
        }

        private ShippingTable shipping() {
            var zero = BigDecimal.ZERO;
            var rate =
                    new ShippingRate(
                            zero,
                            null,
                            zero,
                            null,
                            money(base).amount(),
                            money(perItem).amount(),
                            money(perKg).amount(),
                            zero,
                            null);
            return new ShippingTable(
                    List.of(new ShippingTable.Method("parcel", "Parcel", List.of(rate))));
        }

        private Money money(long cents) {
            return new Money(
                    BigDecimal.valueOf(cents, currency.getDefaultFractionDigits()), currency);
        }

        // ---- the other calculator: whole cents, thousandths of a percent, grams ----

        long calculated() {
            long amounts = 0;
            var byCategory = new TreeMap<String, Long>();
            long taxByLine = 0;
            for (var i = 0; i < prices.size(); i++) {
                var less = discounts.get(i).stream().mapToLong(Long::longValue).sum();
                var amount = prices.get(i) * quantities.get(i) - less;
                var category = categories.get(i).equals("Books") ? "books" : "standard";
                amounts += amount;
                byCategory.merge(category, amount, Long::sum);
                taxByLine += tax(amount, category);
            }
            var shipping = withShipping && !freeShipping ? shippingCents() : 0;
            if (taxedShipping) {
                byCategory.merge("standard", shipping, Long::sum);
                taxByLine += tax(shipping, "standard");
            }
            var taxByTotal =
                    byCategory.entrySet().stream()
                            .mapToLong(each -> tax(each.getValue(), each.getKey()))
                            .sum();
            var tax = byLine ? taxByLine : taxByTotal;
            var whole = amounts + shipping;
            return reverse ? whole - tax : inclusive ? whole : whole + tax;
        }

        /** Half a cent goes up: the quotient of doubled numbers, plus one, halved. */
        private long tax(long amount, String category) {
            long rate =
                    ratesInThousandths.getOrDefault(category, List.of()).stream()
                            .mapToLong(it -> it)
                            .sum();
            long hundredPercent = 100_000;
            var whole = inclusive || reverse ? hundredPercent + rate : hundredPercent;
            return BigInteger.valueOf(amount)
                    .multiply(BigInteger.valueOf(rate))
                    .shiftLeft(1)
                    .add(BigInteger.valueOf(whole))
                    .divide(BigInteger.valueOf(whole).shiftLeft(1))
                    .longValueExact();
        }

        private long shippingCents() {
            long weight = 0;
            long items = 0;
            for (var i = 0; i < prices.size(); i++) {
                weight += quantities.get(i) * (grams.get(i) < 0 ? 500L : grams.get(i));
                items += quantities.get(i);
            }
            var thousandths = (base + perItem * items) * 1_000 + perKg * weight;
            return (2 * thousandths + 1_000) / 2_000;
        }
    }
}
