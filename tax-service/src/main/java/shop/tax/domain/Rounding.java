package shop.tax.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where fractions of the smallest coin are rounded; half of one goes up. */
public enum Rounding {
    /** Each line by itself. */
    LINE,
    /** Once for all lines with the same rates. */
    TOTAL;

    public static Optional<Rounding> named(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
