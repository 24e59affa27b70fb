package shop.tax.application;

import java.util.List;
import shop.platform.kernel.Page;
import shop.tax.domain.TaxRate;
import shop.tax.domain.TaxRates;

/** Lists rates. */
public final class ListRates {

    public record Listing(List<TaxRate> rates, long total) {}

    private final TaxRates rates;

    public ListRates(TaxRates rates) {
        this.rates = rates;
    }

    public Listing handle(TaxRates.Filter filter, Page page) {
        return new Listing(rates.list(filter, page), rates.count(filter));
    }
}
