package shop.tax.domain;

import shop.tax.domain.TaxProblem.RateInvalid;

/** Postal codes by their beginnings: {@code 35..35} is all that begin so, {@code 51..52} both. */
public record PostalRange(String from, String to) {

    public PostalRange {
        if (from.length() != to.length() || from.compareTo(to) > 0) {
            throw new RateInvalid("postal_to", "must be as long as postal_from, and not before it");
        }
    }

    public static PostalRange of(String from, String to) {
        var first = Place.postalCode(from);
        var last = Place.postalCode(to);
        if (first == null || last == null) {
            throw new RateInvalid("postal_from", "must be a postal code, as must postal_to");
        }
        return new PostalRange(first, last);
    }

    boolean contains(String postalCode) {
        if (postalCode.length() < from.length()) {
            return false;
        }
        var beginning = postalCode.substring(0, from.length());
        return beginning.compareTo(from) >= 0 && beginning.compareTo(to) <= 0;
    }
}
