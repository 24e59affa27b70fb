package shop.order.domain;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Money;

/**
 * The taxes of one place ({@code contracts/tax}). All rates of a category are taken of the same net
 * amount.
 *
 * @param rates by tax category
 * @param productCategories the tax category of a category of the catalogue
 * @param shippingCategory absent where shipping is not taxed
 * @param domesticRates what is inside the prices of a customer who accounts for the tax himself,
 *     and is taken out of them
 */
public record TaxTable(
        boolean pricesIncludeTax,
        Rounding rounding,
        String defaultCategory,
        Map<String, List<TaxRate>> rates,
        Map<String, String> productCategories,
        @Nullable String shippingCategory,
        boolean reverseCharge,
        Map<String, List<TaxRate>> domesticRates,
        @Nullable String note) {

    /** Where amounts become whole cents. */
    public enum Rounding {
        /** Line by line. */
        LINE,
        /** Once for each set of rates; its lines get their shares. */
        TOTAL
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int EXACT = 12;

    public TaxTable {
        rates = Map.copyOf(rates);
        productCategories = Map.copyOf(productCategories);
        domesticRates = Map.copyOf(domesticRates);
    }

    /** No tax at all. */
    public static TaxTable none() {
        return new TaxTable(
                true, Rounding.LINE, "standard", Map.of(), Map.of(), null, false, Map.of(), null);
    }

    /**
     * Something that is paid for.
     *
     * @param rates none where it is not taxed
     */
    record Taxable(Money amount, List<TaxRate> rates) {

        private BigDecimal sumOfRates() {
            return rates.stream().map(TaxRate::rate).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        private Set<TaxRate> setOfRates() {
            return new LinkedHashSet<>(rates);
        }

        private long units() {
            return amount.amount().unscaledValue().longValueExact();
        }
    }

    /**
     * @param category of the catalogue, if known
     */
    Taxable product(Money amount, @Nullable String category) {
        var known = category == null ? null : productCategories.get(category);
        return new Taxable(amount, ratesOf(known == null ? defaultCategory : known));
    }

    Taxable shipping(Money amount) {
        return new Taxable(
                amount, shippingCategory == null ? List.of() : ratesOf(shippingCategory));
    }

    /** What is to be paid for each, and the tax in it. */
    List<Charge> charge(List<Taxable> items) {
        var taxes = rounding == Rounding.LINE ? taxByLine(items) : taxByTotal(items);
        return IntStream.range(0, items.size())
                .mapToObj(i -> charge(items.get(i), taxes.get(i)))
                .toList();
    }

    /** The sum of all taxes as if cents could be divided; for a customer who pays none, nothing. */
    BigDecimal exactTax(List<Taxable> items) {
        return reverseCharge
                ? BigDecimal.ZERO
                : items.stream()
                        .map(it -> tax(it.amount(), it.sumOfRates(), EXACT))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<TaxRate> ratesOf(String category) {
        var all = reverseCharge ? domesticRates : rates;
        var found = all.getOrDefault(category, List.of());
        return found.isEmpty() ? all.getOrDefault(defaultCategory, List.of()) : found;
    }

    private boolean isInside() {
        return pricesIncludeTax || reverseCharge;
    }

    private List<Money> taxByLine(List<Taxable> items) {
        return items.stream().map(it -> tax(it.amount(), it.sumOfRates())).toList();
    }

    private List<Money> taxByTotal(List<Taxable> items) {
        var taxes =
                new ArrayList<>(
                        items.stream().map(it -> Money.zero(it.amount().currency())).toList());
        var places =
                IntStream.range(0, items.size())
                        .boxed()
                        .collect(
                                groupingBy(
                                        i -> items.get(i).setOfRates(),
                                        LinkedHashMap::new,
                                        java.util.stream.Collectors.toList()));
        places.values().forEach(same -> share(items, same, taxes));
        return taxes;
    }

    /** Rounds the tax of items that have the same rates, and gives each its share. */
    private void share(List<Taxable> items, List<Integer> places, List<Money> taxes) {
        var rate = items.get(places.getFirst()).sumOfRates();
        var sum =
                places.stream()
                        .map(place -> items.get(place).amount())
                        .reduce(Money::plus)
                        .orElseThrow();
        if (sum.isZero()) {
            return;
        }
        var shares =
                tax(sum, rate).allocate(places.stream().map(i -> items.get(i).units()).toList());
        for (var i = 0; i < shares.size(); i++) {
            taxes.set(places.get(i), shares.get(i));
        }
    }

    private Money tax(Money amount, BigDecimal rate) {
        var currency = amount.currency();
        return new Money(tax(amount, rate, currency.getDefaultFractionDigits()), currency);
    }

    private BigDecimal tax(Money amount, BigDecimal rate, int scale) {
        var whole = isInside() ? HUNDRED.add(rate) : HUNDRED;
        return amount.amount().multiply(rate).divide(whole, scale, RoundingMode.HALF_UP);
    }

    private Charge charge(Taxable item, Money tax) {
        if (reverseCharge) {
            return Charge.untaxed(item.amount().minus(tax));
        }
        var net = pricesIncludeTax ? item.amount().minus(tax) : item.amount();
        return new Charge(net, tax, split(tax, net, item.rates()));
    }

    private static List<TaxPart> split(Money tax, Money base, List<TaxRate> rates) {
        var weights = rates.stream().map(TaxRate::weight).toList();
        var isNothing = weights.stream().allMatch(weight -> weight == 0);
        var amounts = isNothing ? Collections.nCopies(rates.size(), tax) : tax.allocate(weights);
        return IntStream.range(0, rates.size())
                .mapToObj(i ->
                        new TaxPart(rates.get(i), base, Objects.requireNonNull(amounts.get(i))))
                .toList();
    }
}
