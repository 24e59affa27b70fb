package shop.promotion.domain;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import shop.platform.kernel.Money;

/**
 * What is still to be paid for one line of a cart.
 *
 * @param place the line's place in the cart
 * @param rest its total less what was taken off so far; never below zero
 */
record Due(int place, CartLine line, Money rest) {

    /** The larger first, so that cents left over by rounding fall on the largest line. */
    static final Comparator<Due> LARGEST_FIRST =
            comparing(Due::rest, Collections.reverseOrder())
                    .thenComparing(due -> due.line().product())
                    .thenComparingInt(Due::place);

    static final Comparator<Due> CHEAPEST_FIRST =
            comparing((Due due) -> due.line().price())
                    .thenComparing(due -> due.line().product())
                    .thenComparing(comparingInt(Due::place));

    Due less(Money amount) {
        return new Due(place, line, rest.minus(amount));
    }

    static Money rests(List<Due> dues) {
        return dues.stream().map(Due::rest).reduce(Money::plus).orElseThrow();
    }

    /** At full prices, whatever was taken off. */
    static Money totals(List<Due> dues) {
        return dues.stream().map(due -> due.line().total()).reduce(Money::plus).orElseThrow();
    }

    static long units(List<Due> dues) {
        return dues.stream().mapToLong(due -> due.line().quantity()).sum();
    }

    /**
     * Spreads {@code amount}, or as much of it as there is to pay, over {@code dues} in proportion
     * to what is to be paid for each; the parts add up to the cent and none is above its due.
     */
    static List<Money> spread(Money amount, List<Due> dues) {
        var most = rests(dues);
        if (most.isZero()) {
            return dues.stream().map(Due::rest).toList();
        }
        var spent = amount.compareTo(most) < 0 ? amount : most;
        return spent.allocate(dues.stream().map(Due::weight).toList());
    }

    private long weight() {
        return rest.amount().unscaledValue().longValueExact();
    }
}
