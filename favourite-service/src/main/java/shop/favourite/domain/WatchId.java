package shop.favourite.domain;

/** One customer's watch on one product, for one kind of alert. */
public record WatchId(long value) implements Comparable<WatchId> {

    /** Before all others. */
    public static final WatchId NONE = new WatchId(0);

    @Override
    public int compareTo(WatchId other) {
        return Long.compare(value, other.value);
    }
}
