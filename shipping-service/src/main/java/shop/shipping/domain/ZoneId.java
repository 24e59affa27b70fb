package shop.shipping.domain;

public record ZoneId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
