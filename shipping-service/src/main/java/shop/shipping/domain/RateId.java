package shop.shipping.domain;

public record RateId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
