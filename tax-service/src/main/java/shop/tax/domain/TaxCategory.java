package shop.tax.domain;

import java.util.Locale;
import java.util.regex.Pattern;
import shop.tax.domain.TaxProblem.RateInvalid;

/** What is taxed alike: {@code standard}, {@code books}, {@code food}. */
public record TaxCategory(String code) implements Comparable<TaxCategory> {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,31}");

    /** What holds where nothing else does; made after the form it is checked against. */
    public static final TaxCategory STANDARD = new TaxCategory("standard");

    public TaxCategory {
        if (!FORM.matcher(code).matches()) {
            throw new RateInvalid("category", "must be up to 32 small letters, digits and hyphens");
        }
    }

    public static TaxCategory of(String text) {
        return new TaxCategory(text.strip().toLowerCase(Locale.ROOT));
    }

    @Override
    public int compareTo(TaxCategory other) {
        return code.compareTo(other.code);
    }
}
