package shop.tax.domain;

import org.jspecify.annotations.Nullable;

/**
 * How a country deals with taxes.
 *
 * @param shipping the category of what delivery costs; {@code null} where it is not taxed
 */
public record Conventions(
        Country country,
        boolean pricesIncludeTax,
        Rounding rounding,
        @Nullable TaxCategory shipping,
        long version) {

    /** Of a country nothing else is known of. */
    public static Conventions usual(Country country) {
        return new Conventions(country, true, Rounding.LINE, TaxCategory.STANDARD, 0);
    }

    /** The same, but for what is said here. */
    public Conventions but(@Nullable Boolean inclusive, @Nullable Rounding otherRounding) {
        return new Conventions(
                country,
                inclusive == null ? pricesIncludeTax : inclusive,
                otherRounding == null ? rounding : otherRounding,
                shipping,
                version);
    }
}
