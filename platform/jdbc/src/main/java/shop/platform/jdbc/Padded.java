package shop.platform.jdbc;

import java.util.ArrayList;
import java.util.List;

/** Lists for {@code IN (…)} in few lengths, so that few statements need to be prepared. */
public final class Padded {

    private Padded() {}

    /** The same values, the last repeated until their number is a power of two. */
    public static <T> List<T> toPowerOfTwo(List<T> values) {
        var padded = new ArrayList<>(values);
        while (Integer.bitCount(padded.size()) != 1) {
            padded.add(values.getLast());
        }
        return padded;
    }
}
