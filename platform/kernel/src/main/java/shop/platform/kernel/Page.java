package shop.platform.kernel;

/**
 * Which part of a list is wanted.
 *
 * @param skip how many entries to leave out, 0 or more
 * @param limit how many entries at most, 1 to 100
 */
public record Page(int skip, int limit) {

    public static final int MAX_LIMIT = 100;

    public Page {
        if (skip < 0) {
            throw new IllegalArgumentException("skip is negative: " + skip);
        }
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit is not within 1 to 100: " + limit);
        }
    }
}
