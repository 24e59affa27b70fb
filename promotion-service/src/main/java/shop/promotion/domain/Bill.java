package shop.promotion.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import shop.platform.kernel.Money;

/** A cart and what is still to be paid for its lines, while promotions take their turns. */
record Bill(List<Due> dues) {

    Bill {
        dues = List.copyOf(dues);
    }

    static Bill of(Cart cart) {
        return new Bill(
                IntStream.range(0, cart.lines().size())
                        .mapToObj(place -> {
                            var line = cart.lines().get(place);
                            return new Due(place, line, line.total());
                        })
                        .toList());
    }

    /** The lines a promotion is about, the largest first: in whatever order they came. */
    List<Due> within(Scope scope) {
        return dues.stream()
                .filter(due -> scope.covers(due.line()))
                .sorted(Due.LARGEST_FIRST)
                .toList();
    }

    /**
     * Takes parts off.
     *
     * @param parts what is taken off {@code from}, one by one
     */
    Bill less(List<Due> from, List<Money> parts) {
        var rest = new ArrayList<>(dues);
        for (var i = 0; i < parts.size(); i++) {
            var place = from.get(i).place();
            rest.set(place, rest.get(place).less(parts.get(i)));
        }
        return new Bill(rest);
    }
}
