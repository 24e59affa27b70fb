package shop.tax.presentation.rest;

import io.avaje.http.api.Controller;
import io.avaje.http.api.Delete;
import io.avaje.http.api.Get;
import io.avaje.http.api.Post;
import io.avaje.http.api.Produces;
import io.avaje.http.api.Put;
import io.avaje.http.api.QueryParam;
import io.avaje.http.api.Valid;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import shop.platform.web.Etags;
import shop.platform.web.Pages;
import shop.tax.application.AddRate;
import shop.tax.application.ChangeRate;
import shop.tax.application.ListRates;
import shop.tax.application.RemoveRate;
import shop.tax.application.ShowCountry;
import shop.tax.application.ShowRate;
import shop.tax.domain.Country;
import shop.tax.domain.Place;
import shop.tax.domain.TaxCategory;
import shop.tax.domain.TaxProblem.CountryNotFound;
import shop.tax.domain.TaxProblem.PlaceInvalid;
import shop.tax.domain.TaxProblem.RateInvalid;
import shop.tax.domain.TaxRate;
import shop.tax.domain.TaxRates;

/** Rates. */
@Valid
@Controller("/api/tax")
public final class RateController {

    private final ListRates listRates;
    private final ShowCountry showCountry;
    private final ShowRate showRate;
    private final AddRate addRate;
    private final ChangeRate changeRate;
    private final RemoveRate removeRate;
    private final Clock clock;

    public RateController(
            ListRates listRates,
            ShowCountry showCountry,
            ShowRate showRate,
            AddRate addRate,
            ChangeRate changeRate,
            RemoveRate removeRate,
            Clock clock) {
        this.listRates = listRates;
        this.showCountry = showCountry;
        this.showRate = showRate;
        this.addRate = addRate;
        this.changeRate = changeRate;
        this.removeRate = removeRate;
        this.clock = clock;
    }

    /**
     * Lists rates, by country and region.
     *
     * @param country only those of this country
     * @param region only those of this region; also as {@code state}
     * @param category only those of this tax category
     * @param on only those that hold on this day
     */
    @Get("/rates")
    RateListResponse list(
            @QueryParam @Nullable String country,
            @QueryParam @Nullable String region,
            @QueryParam @Nullable String state,
            @QueryParam @Nullable String category,
            @QueryParam @Nullable String on,
            @QueryParam @Nullable Integer skip,
            @QueryParam @Nullable Integer limit) {
        var page = Pages.of(skip, limit);
        var wanted =
                country == null
                        ? null
                        : Country.parse(country)
                                .orElseThrow(
                                        () -> new PlaceInvalid("country", "must be two letters"));
        var area = region == null ? state : region;
        if (area != null && wanted == null) {
            throw new PlaceInvalid("country", "must be there with a region");
        }
        var filter =
                new TaxRates.Filter(
                        wanted,
                        wanted == null ? null : Place.of(wanted, area, null).region(),
                        category == null ? null : TaxCategory.of(category),
                        Wire.date("on", on, RateInvalid::new));
        return RateListResponse.of(listRates.handle(filter, page), page);
    }

    /**
     * Shows all rates of a country, past and future ones too, and how it deals with taxes.
     *
     * @param id the country's two letters
     */
    @Get("/rates/{id}")
    CountryRatesResponse country(String id) {
        return CountryRatesResponse.of(
                showCountry.handle(Country.parse(id).orElseThrow(CountryNotFound::new)));
    }

    /** Shows one rate. */
    @Get("/rate/{id}")
    RateResponse show(long id, ServerResponse response) {
        return answer(showRate.handle(id), response);
    }

    /**
     * Adds a rate. Staff only.
     *
     * @param body where, on what, when and how much
     */
    @Post("/rates")
    @Produces(statusCode = 201)
    RateResponse add(RateRequest body, ServerResponse response) {
        var rate = addRate.handle(body.toTerms(today()));
        response.header(HeaderNames.LOCATION, "/api/tax/rate/" + rate.id());
        return answer(rate, response);
    }

    /**
     * Changes a rate as a whole; {@code If-Match} guards against overwriting what was not seen.
     * Staff only.
     *
     * @param body where, on what, when and how much
     */
    @Put("/rates/{id}")
    RateResponse change(long id, RateRequest body, ServerRequest request, ServerResponse response) {
        var command = new ChangeRate.Command(id, Etags.expected(request), body.toTerms(today()));
        return answer(changeRate.handle(command), response);
    }

    /** Takes a rate away, as if it had never been. Staff only. */
    @Delete("/rates/{id}")
    void remove(long id, ServerRequest request, ServerResponse response) {
        removeRate.handle(id, Etags.expected(request));
        response.status(Status.NO_CONTENT_204).send();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static RateResponse answer(TaxRate rate, ServerResponse response) {
        Etags.send(response, rate.version());
        return RateResponse.of(rate);
    }
}
