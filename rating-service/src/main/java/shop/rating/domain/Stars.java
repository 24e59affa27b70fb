package shop.rating.domain;

/** One to five. */
public record Stars(int value) {

    public static final int LEAST = 1;
    public static final int MOST = 5;

    public Stars {
        if (value < LEAST || value > MOST) {
            throw new IllegalArgumentException("not a number of stars: " + value);
        }
    }
}
