package shop.tax.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import shop.tax.domain.Conventions;
import shop.tax.domain.Country;
import shop.tax.domain.TaxCategory;
import shop.tax.domain.TaxRules;

public final class InMemoryTaxRules implements TaxRules {

    private final SortedMap<String, Conventions> countries = new TreeMap<>();
    private final Map<String, TaxCategory> categories = new TreeMap<>();

    @Override
    public Conventions of(Country country) {
        return countries.getOrDefault(country.code(), Conventions.usual(country));
    }

    @Override
    public List<Conventions> list() {
        return List.copyOf(countries.values());
    }

    @Override
    public Conventions lock(Country country) {
        return countries.computeIfAbsent(country.code(), _ -> Conventions.usual(country));
    }

    @Override
    public void save(Conventions conventions) {
        countries.replace(conventions.country().code(), conventions);
    }

    @Override
    public Map<String, TaxCategory> productCategories() {
        return Map.copyOf(categories);
    }

    @Override
    public void assign(String productCategory, Optional<TaxCategory> category) {
        category.ifPresentOrElse(
                assigned -> categories.put(productCategory, assigned),
                () -> categories.remove(productCategory));
    }
}
