package shop.shipping.domain;

/** A product of the catalogue. */
public record ProductId(String value) implements Comparable<ProductId> {

    @Override
    public int compareTo(ProductId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
