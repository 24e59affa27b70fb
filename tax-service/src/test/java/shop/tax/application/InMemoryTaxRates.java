package shop.tax.application;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import shop.platform.kernel.Page;
import shop.tax.domain.Country;
import shop.tax.domain.RateTerms;
import shop.tax.domain.TaxRate;
import shop.tax.domain.TaxRates;

public final class InMemoryTaxRates implements TaxRates {

    private static final Comparator<TaxRate> ORDER =
            Comparator.comparing((TaxRate rate) -> rate.terms().country().code())
                    .thenComparing(InMemoryTaxRates::region)
                    .thenComparing(InMemoryTaxRates::postalFrom)
                    .thenComparing(rate -> rate.terms().category())
                    .thenComparing(rate -> rate.terms().validFrom())
                    .thenComparingLong(TaxRate::id);

    private final SortedMap<Long, TaxRate> rates = new TreeMap<>();

    private static String region(TaxRate rate) {
        return Objects.requireNonNullElse(rate.terms().region(), "");
    }

    private static String postalFrom(TaxRate rate) {
        var range = rate.terms().postalRange();
        return range == null ? "" : range.from();
    }

    @Override
    public List<TaxRate> of(Country country) {
        return found(new Filter(country, null, null, null)).toList();
    }

    @Override
    public List<TaxRate> list(Filter filter, Page page) {
        return found(filter).skip(page.skip()).limit(page.limit()).toList();
    }

    @Override
    public long count(Filter filter) {
        return found(filter).count();
    }

    private Stream<TaxRate> found(Filter filter) {
        return rates.values().stream().filter(rate -> fits(filter, rate.terms())).sorted(ORDER);
    }

    private static boolean fits(Filter filter, RateTerms terms) {
        return (filter.country() == null || filter.country().equals(terms.country()))
                && (filter.region() == null || filter.region().equals(terms.region()))
                && (filter.category() == null || filter.category().equals(terms.category()))
                && (filter.on() == null
                        || (!filter.on().isBefore(terms.validFrom())
                                && (terms.validUntil() == null
                                        || filter.on().isBefore(terms.validUntil()))));
    }

    @Override
    public Optional<TaxRate> find(long id) {
        return Optional.ofNullable(rates.get(id));
    }

    @Override
    public void lock(Country country) {}

    @Override
    public TaxRate add(RateTerms terms, Instant now) {
        var id = rates.isEmpty() ? 1 : rates.lastKey() + 1;
        var rate = new TaxRate(id, 1, terms, now);
        rates.put(id, rate);
        return rate;
    }

    @Override
    public void save(TaxRate rate) {
        rates.replace(rate.id(), rate);
    }

    @Override
    public void remove(long id) {
        rates.remove(id);
    }
}
