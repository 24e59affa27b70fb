package shop.tax.domain;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * What one authority asks for.
 *
 * @param jurisdiction who asks: {@code FR}, {@code US-CA}
 * @param percent without needless zeros, at most four decimals
 */
public record Rate(String jurisdiction, String name, BigDecimal percent) {

    public static final int DECIMALS = 4;

    private static final int WEIGHT = 10_000;
    private static final Pattern JURISDICTION = Pattern.compile("[A-Z]{2}(-.*)?");

    public Rate {
        percent = plain(percent);
    }

    static BigDecimal plain(BigDecimal percent) {
        var bare = percent.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    /** The country of the jurisdiction; empty where it names none. */
    public String country() {
        return JURISDICTION.matcher(jurisdiction).matches() ? jurisdiction.substring(0, 2) : "";
    }

    long weight() {
        return percent.multiply(BigDecimal.valueOf(WEIGHT)).longValueExact();
    }
}
