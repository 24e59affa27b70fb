package shop.order.domain;

import java.util.List;
import shop.platform.kernel.Money;

/** Priced lines and their sum. Tax is inside the prices, shipping is free. */
public record Quote(List<OrderLine> lines) {

    public Quote {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a quote has at least one line");
        }
        lines = List.copyOf(lines);
    }

    public Money total() {
        return lines.stream().map(OrderLine::total).reduce(Money::plus).orElseThrow();
    }
}
