package shop.tax.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import shop.platform.kernel.Money;
import shop.tax.domain.TaxedCart.TaxPart;

class TaxedCartProperties {

    private static final TaxCategory BOOKS = new TaxCategory("books");
    private static final TaxCategory FOOD = new TaxCategory("food");
    private static final TaxCategory NONE = new TaxCategory("none");

    record Scene(Cart cart, TaxTable table) {}

    @Property(tries = 10_000)
    void the_parts_add_up_to_the_whole(@ForAll("scenes") Scene scene) {
        var taxed = TaxedCart.of(scene.cart(), scene.table());

        var all = new ArrayList<>(taxed.lines());
        if (taxed.shipping() != null) {
            all.add(taxed.shipping());
        }
        var zero = Money.zero(scene.cart().currency());
        assertThat(all.stream().map(line -> line.net()).reduce(zero, Money::plus))
                .isEqualTo(taxed.net());
        assertThat(all.stream().map(line -> line.tax()).reduce(zero, Money::plus))
                .isEqualTo(taxed.tax());
        assertThat(taxed.net().plus(taxed.tax())).isEqualTo(taxed.gross());
        assertThat(taxed.taxes().stream().map(sum -> sum.amount()).reduce(zero, Money::plus))
                .isEqualTo(taxed.tax());
        for (var line : all) {
            assertThat(line.net().plus(line.tax())).isEqualTo(line.gross());
            assertThat(line.net().isNegative()).isFalse();
            assertThat(line.parts()).noneMatch(part -> part.amount().isNegative());
            if (!line.parts().isEmpty()) {
                assertThat(line.parts().stream().map(TaxPart::amount).reduce(zero, Money::plus))
                        .isEqualTo(line.tax());
            }
        }
        if (scene.table().pricesIncludeTax()) {
            assertThat(taxed.gross()).isEqualTo(given(scene.cart()));
        } else if (scene.table().reverseCharge() == null) {
            assertThat(taxed.net()).isEqualTo(given(scene.cart()));
        }
    }

    @Property(tries = 10_000)
    void another_calculator_comes_to_the_same(@ForAll("scenes") Scene scene) {
        var taxed = TaxedCart.of(scene.cart(), scene.table());

        var taxes = new ArrayList<BigInteger>();
        taxed.lines().forEach(line -> taxes.add(units(line.gross().minus(line.net()))));
        var nets = new ArrayList<BigInteger>();
        taxed.lines().forEach(line -> nets.add(units(line.net())));
        if (taxed.shipping() != null) {
            taxes.add(units(taxed.shipping().tax()));
            nets.add(units(taxed.shipping().net()));
        }
        var expected = OtherCalculator.of(scene);
        assertThat(taxes).isEqualTo(expected.taxes());
        assertThat(nets).isEqualTo(expected.nets());
    }

    private static Money given(Cart cart) {
        var whole = cart.shipping() == null ? Money.zero(cart.currency()) : cart.shipping();
        for (var line : cart.lines()) {
            whole = whole.plus(line.amount());
        }
        return whole;
    }

    private static BigInteger units(Money money) {
        return money.amount().unscaledValue();
    }

    /** Reckons in whole smallest coins and ten-thousandths of a percent, with fractions only. */
    record OtherCalculator(List<BigInteger> taxes, List<BigInteger> nets) {

        private static final BigInteger WHOLE = BigInteger.valueOf(1_000_000);

        static OtherCalculator of(Scene scene) {
            var table = scene.table();
            var amounts = new ArrayList<BigInteger>();
            var rates = new ArrayList<List<Rate>>();
            for (var line : scene.cart().lines()) {
                amounts.add(units(line.amount()));
                rates.add(table.ratesOf(line.category()));
            }
            var shipping = scene.cart().shipping();
            if (shipping != null) {
                amounts.add(units(shipping));
                var category = table.shipping();
                rates.add(category == null ? List.of() : table.ratesOf(category));
            }
            var reverse = table.reverseCharge();
            var inside = table.pricesIncludeTax() || reverse != null;
            var inner =
                    reverse != null && reverse.domesticRates() == null
                            ? amounts.stream().map(_ -> BigInteger.ZERO).toList()
                            : table.rounding() == Rounding.LINE
                                    ? perLine(amounts, rates, inside)
                                    : perSet(amounts, rates, inside);
            var taxes = new ArrayList<BigInteger>();
            var nets = new ArrayList<BigInteger>();
            for (var i = 0; i < amounts.size(); i++) {
                nets.add(inside ? amounts.get(i).subtract(inner.get(i)) : amounts.get(i));
                taxes.add(reverse == null ? inner.get(i) : BigInteger.ZERO);
            }
            return new OtherCalculator(taxes, nets);
        }

        private static List<BigInteger> perLine(
                List<BigInteger> amounts, List<List<Rate>> rates, boolean inside) {
            var taxes = new ArrayList<BigInteger>();
            for (var i = 0; i < amounts.size(); i++) {
                taxes.add(tax(amounts.get(i), rates.get(i), inside));
            }
            return taxes;
        }

        private static List<BigInteger> perSet(
                List<BigInteger> amounts, List<List<Rate>> rates, boolean inside) {
            Map<List<Rate>, BigInteger> sums = new LinkedHashMap<>();
            for (var i = 0; i < amounts.size(); i++) {
                sums.merge(rates.get(i), amounts.get(i), BigInteger::add);
            }
            var taxes = new ArrayList<BigInteger>();
            amounts.forEach(_ -> taxes.add(BigInteger.ZERO));
            sums.forEach((set, sum) -> {
                if (sum.signum() > 0) {
                    spread(tax(sum, set, inside), sum, set, amounts, rates, taxes);
                }
            });
            return taxes;
        }

        /** Everybody gets his share rounded down; one unit more for the first until all is gone. */
        private static void spread(
                BigInteger tax,
                BigInteger sum,
                List<Rate> set,
                List<BigInteger> amounts,
                List<List<Rate>> rates,
                List<BigInteger> taxes) {
            var rest = tax;
            for (var i = 0; i < amounts.size(); i++) {
                if (rates.get(i).equals(set)) {
                    taxes.set(i, tax.multiply(amounts.get(i)).divide(sum));
                    rest = rest.subtract(taxes.get(i));
                }
            }
            for (var i = 0; rest.signum() > 0; i++) {
                if (rates.get(i).equals(set) && amounts.get(i).signum() > 0) {
                    taxes.set(i, taxes.get(i).add(BigInteger.ONE));
                    rest = rest.subtract(BigInteger.ONE);
                }
            }
        }

        private static BigInteger tax(BigInteger amount, List<Rate> rates, boolean inside) {
            var rate = BigInteger.ZERO;
            for (var each : rates) {
                rate = rate.add(each.percent().movePointRight(4).toBigIntegerExact());
            }
            var divisor = inside ? WHOLE.add(rate) : WHOLE;
            var twice = amount.multiply(rate).shiftLeft(1).add(divisor);
            return twice.divide(divisor.shiftLeft(1));
        }
    }

    @Provide
    Arbitrary<Scene> scenes() {
        var currency = Arbitraries.of("EUR", "VND", "BHD").map(Currency::getInstance);
        return currency.flatMap(
                money -> Combinators.combine(carts(money), tables()).as(Scene::new));
    }

    private static Arbitrary<Cart> carts(Currency currency) {
        var amount =
                Arbitraries.frequencyOf(
                                tuple(1, Arbitraries.just(0L)),
                                tuple(5, Arbitraries.longs().between(1, 300)),
                                tuple(5, Arbitraries.longs().between(1, 100_000_000)))
                        .map(units -> money(units, currency));
        var category = Arbitraries.of(TaxCategory.STANDARD, BOOKS, FOOD, NONE);
        var lines = Combinators.combine(category, amount).as(Cart.Line::new).list().ofSize(12);
        var size = Arbitraries.integers().between(1, 12);
        return Combinators.combine(lines, size, amount.injectNull(0.3))
                .as((all, first, shipping) -> new Cart(currency, all.subList(0, first), shipping));
    }

    private static Arbitrary<TaxTable> tables() {
        return Combinators.combine(
                        rates(),
                        rates(),
                        rates(),
                        Arbitraries.of(Rounding.values()),
                        Arbitraries.of(true, false),
                        Arbitraries.of(TaxCategory.STANDARD, BOOKS).injectNull(0.2),
                        Arbitraries.frequency(tuple(4, false), tuple(1, true)))
                .as((standard, books, food, rounding, inclusive, shipping, reverse) -> {
                    var categories = new TreeMap<TaxCategory, List<Rate>>();
                    categories.put(TaxCategory.STANDARD, standard);
                    categories.put(BOOKS, books);
                    categories.put(FOOD, food);
                    var table =
                            new TaxTable(
                                    new Place(new Country("FR"), null, null),
                                    inclusive,
                                    rounding,
                                    Instant.EPOCH,
                                    categories,
                                    Map.of(),
                                    shipping,
                                    null);
                    return reverse ? table.reversed("note") : table;
                });
    }

    private static Arbitrary<List<Rate>> rates() {
        var percent =
                Arbitraries.oneOf(
                        Arbitraries.of("0", "5", "5.5", "7.25", "9.975", "20", "100")
                                .map(BigDecimal::new),
                        Arbitraries.longs()
                                .between(0, 300_000)
                                .map(value -> BigDecimal.valueOf(value, 4)));
        var rate =
                Combinators.combine(Arbitraries.of("FR", "FR-X", "FR-Y"), percent)
                        .as((jurisdiction, value) -> new Rate(jurisdiction, "Tax", value));
        return rate.list().ofMinSize(0).ofMaxSize(3);
    }

    private static Money money(long units, Currency currency) {
        return new Money(BigDecimal.valueOf(units, currency.getDefaultFractionDigits()), currency);
    }

    private static <T> Tuple.Tuple2<Integer, T> tuple(int frequency, T value) {
        return Tuple.of(frequency, value);
    }
}
