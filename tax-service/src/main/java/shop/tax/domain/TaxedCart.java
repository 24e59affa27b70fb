package shop.tax.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Money;

/**
 * A cart and its taxes. Whatever is rounded, the parts of a line's tax add up to it, and lines and
 * shipping to the totals, to the last cent.
 *
 * @param taxes what each rate comes to, in the order in which they are met
 */
public record TaxedCart(
        List<TaxedLine> lines,
        @Nullable TaxedLine shipping,
        List<TaxSum> taxes,
        Money net,
        Money tax,
        Money gross) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public record TaxPart(Rate rate, Money amount) {}

    public record TaxedLine(Money net, Money tax, Money gross, List<TaxPart> parts) {}

    public record TaxSum(Rate rate, Money base, Money amount) {}

    private record Item(Money amount, List<Rate> rates) {}

    public static TaxedCart of(Cart cart, TaxTable table) {
        var items = new ArrayList<Item>();
        cart.lines()
                .forEach(
                        line -> items.add(new Item(line.amount(), table.ratesOf(line.category()))));
        if (cart.shipping() != null) {
            var rates =
                    table.shipping() == null ? List.<Rate>of() : table.ratesOf(table.shipping());
            items.add(new Item(cart.shipping(), rates));
        }
        var taxed = taxed(items, table);
        var lines = taxed.subList(0, cart.lines().size());
        return new TaxedCart(
                List.copyOf(lines),
                cart.shipping() == null ? null : taxed.getLast(),
                sums(taxed),
                sum(cart.currency(), taxed, TaxedLine::net),
                sum(cart.currency(), taxed, TaxedLine::tax),
                sum(cart.currency(), taxed, TaxedLine::gross));
    }

    private static List<TaxedLine> taxed(List<Item> items, TaxTable table) {
        var reverse = table.reverseCharge();
        if (reverse != null && reverse.domesticRates() == null) {
            return items.stream().map(item -> untaxed(item.amount())).toList();
        }
        var inclusive = table.pricesIncludeTax() || reverse != null;
        var taxes =
                switch (table.rounding()) {
                    case LINE ->
                            items.stream()
                                    .map(item -> tax(item.amount(), item.rates(), inclusive))
                                    .toList();
                    case TOTAL -> taxesRoundedInTotal(items, inclusive);
                };
        return IntStream.range(0, items.size())
                .mapToObj(i ->
                        reverse == null
                                ? taxed(items.get(i), taxes.get(i), inclusive)
                                : untaxed(items.get(i).amount().minus(taxes.get(i))))
                .toList();
    }

    /** Rounded once for each set of rates, and given to its items in proportion. */
    private static List<Money> taxesRoundedInTotal(List<Item> items, boolean inclusive) {
        var taxes = new ArrayList<Money>();
        items.forEach(item -> taxes.add(Money.zero(item.amount().currency())));
        var sets =
                IntStream.range(0, items.size())
                        .boxed()
                        .collect(
                                groupingBy(
                                        i -> items.get(i).rates(), LinkedHashMap::new, toList()));
        sets.forEach((rates, places) -> {
            var amounts = places.stream().map(i -> items.get(i).amount()).toList();
            var whole = amounts.stream().reduce(Money::plus).orElseThrow();
            if (!whole.isZero()) {
                var parts =
                        tax(whole, rates, inclusive)
                                .allocate(amounts.stream().map(TaxedCart::units).toList());
                for (var i = 0; i < places.size(); i++) {
                    taxes.set(places.get(i), parts.get(i));
                }
            }
        });
        return Collections.unmodifiableList(taxes);
    }

    private static Money tax(Money amount, List<Rate> rates, boolean inclusive) {
        var percent = rates.stream().map(Rate::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
        var divisor = inclusive ? HUNDRED.add(percent) : HUNDRED;
        var scale = amount.amount().scale();
        return new Money(
                amount.amount().multiply(percent).divide(divisor, scale, RoundingMode.HALF_UP),
                amount.currency());
    }

    private static TaxedLine taxed(Item item, Money tax, boolean inclusive) {
        var net = inclusive ? item.amount().minus(tax) : item.amount();
        return new TaxedLine(net, tax, net.plus(tax), parts(tax, item.rates()));
    }

    private static TaxedLine untaxed(Money net) {
        return new TaxedLine(net, Money.zero(net.currency()), net, List.of());
    }

    private static List<TaxPart> parts(Money tax, List<Rate> rates) {
        var weights = rates.stream().map(Rate::weight).toList();
        if (weights.stream().allMatch(weight -> weight == 0)) {
            return rates.stream().map(rate -> new TaxPart(rate, tax)).toList();
        }
        var amounts = tax.allocate(weights);
        return IntStream.range(0, rates.size())
                .mapToObj(i -> new TaxPart(rates.get(i), amounts.get(i)))
                .toList();
    }

    private static List<TaxSum> sums(List<TaxedLine> lines) {
        Map<Rate, TaxSum> sums = new LinkedHashMap<>();
        for (var line : lines) {
            for (var part : line.parts()) {
                sums.merge(
                        part.rate(),
                        new TaxSum(part.rate(), line.net(), part.amount()),
                        (one, other) ->
                                new TaxSum(
                                        one.rate(),
                                        one.base().plus(other.base()),
                                        one.amount().plus(other.amount())));
            }
        }
        return List.copyOf(sums.values());
    }

    private static Money sum(
            Currency currency, List<TaxedLine> lines, Function<TaxedLine, Money> part) {
        return Stream.concat(Stream.of(Money.zero(currency)), lines.stream().map(part))
                .reduce(Money::plus)
                .orElseThrow();
    }

    private static long units(Money amount) {
        return amount.amount().unscaledValue().longValueExact();
    }
}
