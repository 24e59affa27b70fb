package shop.search.domain;

/**
 * What buyers think of a product.
 *
 * @param hundredths their average, in hundredths of a star
 * @param count how many they are
 */
public record Rating(int hundredths, long count) {

    public static final int BEST = 500;

    public static final Rating NONE = new Rating(0, 0);

    public Rating {
        if (hundredths < 0 || hundredths > BEST || count < 0) {
            throw new IllegalArgumentException(
                    "no rating: %d hundredths by %d".formatted(hundredths, count));
        }
    }
}
