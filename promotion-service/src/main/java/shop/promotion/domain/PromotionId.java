package shop.promotion.domain;

/** The number staff know a promotion by. */
public record PromotionId(long value) implements Comparable<PromotionId> {

    @Override
    public int compareTo(PromotionId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
