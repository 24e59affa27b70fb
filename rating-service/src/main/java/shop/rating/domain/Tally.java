package shop.rating.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.rating.domain.RatingEvent.RatingUpdated;

/**
 * How many published ratings give a product each number of stars. It follows each rating that
 * comes, changes or goes; counting all of them anew gives the same.
 */
public final class Tally {

    private static final int DECIMALS = 2;

    /** As if so many had given the middle of the scale; one enthusiast makes no bestseller. */
    private static final long IMAGINED = 5;

    private static final long IMAGINED_STARS = 3;

    private final ProductId product;
    private final long[] stored;
    private final long[] counts;
    private final long storedVersion;
    private @Nullable Instant updatedAt;

    private Tally(ProductId product, long[] counts, long version, @Nullable Instant updatedAt) {
        this.product = product;
        this.stored = counts.clone();
        this.counts = counts.clone();
        this.storedVersion = version;
        this.updatedAt = updatedAt;
    }

    /** Of a product that nobody has rated yet. */
    public static Tally none(ProductId product) {
        return new Tally(product, new long[Stars.MOST], 0, null);
    }

    /**
     * A tally as it was stored.
     *
     * @param counts of one star, of two, and so on
     */
    public static Tally restore(
            ProductId product, long[] counts, long version, @Nullable Instant updatedAt) {
        return new Tally(product, counts, version, updatedAt);
    }

    /** A rating that added {@code before} adds {@code after} instead. */
    public void move(Optional<Stars> before, Optional<Stars> after, Instant now) {
        before.ifPresent(stars -> counts[stars.value() - 1]--);
        after.ifPresent(stars -> counts[stars.value() - 1]++);
        if (isChanged()) {
            updatedAt = now;
        }
    }

    /** Takes over what was counted anew. */
    public void correct(long[] recounted, Instant now) {
        System.arraycopy(recounted, 0, counts, 0, counts.length);
        if (isChanged()) {
            updatedAt = now;
        }
    }

    public boolean isChanged() {
        return !Arrays.equals(stored, counts);
    }

    public ProductId product() {
        return product;
    }

    /** Counts the changes; that of the tally as it stands now, stored or not. */
    public long version() {
        return isChanged() ? storedVersion + 1 : storedVersion;
    }

    public long storedVersion() {
        return storedVersion;
    }

    public @Nullable Instant updatedAt() {
        return updatedAt;
    }

    /** How many ratings count. */
    public long count() {
        return Arrays.stream(counts).sum();
    }

    public long count(int stars) {
        return counts[stars - 1];
    }

    /** Of all stars, to two decimals; 0 where nobody has rated. */
    public BigDecimal average() {
        return count() == 0 ? quotient(0, 1) : quotient(sum(), count());
    }

    /** The average as it is to be ranked by: few ratings count for less than many. */
    public BigDecimal weightedAverage() {
        return quotient(sum() + IMAGINED * IMAGINED_STARS, count() + IMAGINED);
    }

    /** How many gave each number of stars, by that number. */
    public Map<String, Long> histogram() {
        var histogram = new LinkedHashMap<String, Long>();
        for (var stars = Stars.LEAST; stars <= Stars.MOST; stars++) {
            histogram.put(Integer.toString(stars), count(stars));
        }
        return histogram;
    }

    /** What there is to tell, if it has changed. */
    public Optional<RatingEvent> news() {
        return isChanged() && updatedAt != null
                ? Optional.of(
                        new RatingUpdated(
                                product, version(), average(), count(), histogram(), updatedAt))
                : Optional.empty();
    }

    private long sum() {
        var sum = 0L;
        for (var stars = Stars.LEAST; stars <= Stars.MOST; stars++) {
            sum += stars * count(stars);
        }
        return sum;
    }

    private static BigDecimal quotient(long dividend, long divisor) {
        return BigDecimal.valueOf(dividend)
                .divide(BigDecimal.valueOf(divisor), DECIMALS, RoundingMode.HALF_UP);
    }
}
