package shop.tax.presentation.rest;

import io.avaje.http.api.Controller;
import io.avaje.http.api.Get;
import io.avaje.http.api.Put;
import io.avaje.http.api.Valid;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import shop.platform.web.Etags;
import shop.tax.application.AssignProductCategory;
import shop.tax.application.ChangeConventions;
import shop.tax.application.ListCountries;
import shop.tax.application.ListProductCategories;
import shop.tax.domain.Country;
import shop.tax.domain.TaxCategory;
import shop.tax.domain.TaxProblem.CountryNotFound;

/** How countries deal with taxes, and how the catalogue's categories are taxed. */
@Valid
@Controller("/api/tax")
public final class RuleController {

    private final ListCountries listCountries;
    private final ChangeConventions changeConventions;
    private final ListProductCategories listProductCategories;
    private final AssignProductCategory assignProductCategory;

    public RuleController(
            ListCountries listCountries,
            ChangeConventions changeConventions,
            ListProductCategories listProductCategories,
            AssignProductCategory assignProductCategory) {
        this.listCountries = listCountries;
        this.changeConventions = changeConventions;
        this.listProductCategories = listProductCategories;
        this.assignProductCategory = assignProductCategory;
    }

    /** Lists the countries that are known, and how they deal with taxes. */
    @Get("/countries")
    ConventionsResponse.CountryListResponse countries() {
        return ConventionsResponse.CountryListResponse.of(listCountries.handle());
    }

    /**
     * Says how a country deals with taxes; {@code If-Match} guards against overwriting what was not
     * seen. Staff only.
     *
     * @param body how prices are shown, taxes rounded and delivery taxed
     */
    @Put("/countries/{country}")
    ConventionsResponse change(
            String country,
            ConventionsRequest body,
            ServerRequest request,
            ServerResponse response) {
        var changed =
                changeConventions.handle(
                        body.toCommand(
                                Country.parse(country).orElseThrow(CountryNotFound::new),
                                Etags.expected(request)));
        Etags.send(response, changed.version());
        return ConventionsResponse.of(changed);
    }

    /** Lists the categories of the catalogue that are not taxed by the standard rates. */
    @Get("/categories")
    CategoryListResponse categories() {
        return CategoryListResponse.of(listProductCategories.handle());
    }

    /**
     * Says how a category of the catalogue is taxed. Staff only.
     *
     * @param body the category, and its tax category
     */
    @Put("/categories")
    CategoryListResponse assign(CategoryRequest body) {
        assignProductCategory.handle(
                body.productCategory(),
                body.taxCategory() == null ? null : TaxCategory.of(body.taxCategory()));
        return categories();
    }
}
