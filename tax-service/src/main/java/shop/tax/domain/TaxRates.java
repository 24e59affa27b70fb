package shop.tax.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Page;

/** All rates. */
public interface TaxRates {

    /**
     * Which rates to list; what is {@code null} does not matter.
     *
     * @param on only those that hold on this day
     */
    record Filter(
            @Nullable Country country,
            @Nullable String region,
            @Nullable TaxCategory category,
            @Nullable LocalDate on) {}

    List<TaxRate> of(Country country);

    /** By country, region, category and beginning. */
    List<TaxRate> list(Filter filter, Page page);

    long count(Filter filter);

    Optional<TaxRate> find(long id);

    /** Keeps others from changing rates of a country until the present transaction ends. */
    void lock(Country country);

    TaxRate add(RateTerms terms, Instant now);

    void save(TaxRate rate);

    void remove(long id);
}
