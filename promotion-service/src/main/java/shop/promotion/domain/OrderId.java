package shop.promotion.domain;

/** An order that redeems promotions. */
public record OrderId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
