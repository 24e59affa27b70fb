package shop.tax.domain;

import java.time.Instant;

/** A rate that is kept. It is entered, changed as a whole, and taken away. */
public record TaxRate(long id, long version, RateTerms terms, Instant updatedAt) {

    public TaxRate changed(RateTerms terms, Instant now) {
        return new TaxRate(id, version + 1, terms, now);
    }
}
