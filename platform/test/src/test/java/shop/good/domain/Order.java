package shop.good.domain;

import java.math.BigDecimal;

/** Placed, then paid. */
public final class Order {

    private final BigDecimal total;

    public Order(BigDecimal total) {
        this.total = total;
    }

    public BigDecimal total() {
        return total;
    }
}
