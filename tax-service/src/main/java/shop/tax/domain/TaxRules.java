package shop.tax.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How countries deal with taxes, and how the catalogue's categories are taxed. */
public interface TaxRules {

    /** The usual conventions where nothing else is known. */
    Conventions of(Country country);

    List<Conventions> list();

    /** As {@link #of}, for the only one who may change it until the present transaction ends. */
    Conventions lock(Country country);

    void save(Conventions conventions);

    Map<String, TaxCategory> productCategories();

    /** Empty takes the category of the catalogue to the standard rates again. */
    void assign(String productCategory, Optional<TaxCategory> category);
}
