package shop.search.presentation.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.avaje.http.api.Controller;
import io.avaje.http.api.Get;
import io.avaje.http.api.Post;
import io.avaje.http.api.Produces;
import io.avaje.http.api.QueryParam;
import io.avaje.http.api.Valid;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Money;
import shop.platform.kernel.Page;
import shop.platform.web.Pages;
import shop.search.application.Reindex;
import shop.search.application.Reindex.Wish;
import shop.search.application.SearchProducts;
import shop.search.application.ShowPopular;
import shop.search.application.ShowZeroResults;
import shop.search.application.SuggestQueries;
import shop.search.domain.Filters;
import shop.search.domain.Keyword;
import shop.search.domain.PriceRanges;
import shop.search.domain.SearchProblem.BadParameter;
import shop.search.domain.SearchProblem.NoBodyWanted;
import shop.search.domain.SearchQuery;
import shop.search.domain.Sort;

/** Finding products. */
@Valid
@Controller("/api/search")
public final class SearchController {

    private static final BigDecimal HIGHEST_PRICE = new BigDecimal("1000000000");
    private static final BigDecimal BEST_RATING = new BigDecimal(5);
    private static final int MOST_VALUES = 50;
    private static final int LONGEST_VALUE = 200;

    private final SearchProducts searchProducts;
    private final SuggestQueries suggestQueries;
    private final ShowPopular showPopular;
    private final ShowZeroResults showZeroResults;
    private final Reindex reindex;
    private final Currency currency;
    private final PriceRanges ranges;

    public SearchController(
            SearchProducts searchProducts,
            SuggestQueries suggestQueries,
            ShowPopular showPopular,
            ShowZeroResults showZeroResults,
            Reindex reindex,
            Currency currency,
            PriceRanges ranges) {
        this.searchProducts = searchProducts;
        this.suggestQueries = suggestQueries;
        this.showPopular = showPopular;
        this.showZeroResults = showZeroResults;
        this.reindex = reindex;
        this.currency = currency;
        this.ranges = ranges;
    }

    /**
     * Finds products: all words in any part of them, whatever their accents; where that finds
     * nothing, what is like them.
     *
     * @param keyword what to look for, up to 128 characters; everything if absent
     * @param category only those of this category; may be given several times
     * @param minPrice only those that cost as much or more
     * @param maxPrice only those that cost as much or less
     * @param inStock true: only what can be had; false: only what is sold out
     * @param rating only those with this average or a better one, from 0 to 5
     * @param sort relevance (unless said otherwise), price_asc, price_desc, newest, rating or
     *     popularity
     * @param skip up to 10,000
     */
    @Get
    SearchResponse search(
            @QueryParam @Nullable String keyword,
            @QueryParam List<String> category,
            @QueryParam("min_price") @Nullable BigDecimal minPrice,
            @QueryParam("max_price") @Nullable BigDecimal maxPrice,
            @QueryParam("in_stock") @Nullable String inStock,
            @QueryParam @Nullable BigDecimal rating,
            @QueryParam @Nullable String sort,
            @QueryParam @Nullable Integer skip,
            @QueryParam @Nullable Integer limit) {
        return find(
                keyword, category, minPrice, maxPrice, inStock, rating, List.of(), sort, skip,
                limit);
    }

    /**
     * Finds products as the simple search does, by their attributes too.
     *
     * @param keyword what to look for, up to 128 characters; everything if absent
     * @param category only those of this category; may be given several times
     * @param minPrice only those that cost as much or more
     * @param maxPrice only those that cost as much or less
     * @param inStock true: only what can be had; false: only what is sold out
     * @param rating only those with this average or a better one, from 0 to 5
     * @param attributes {@code name:value}, as {@code brand:Norda}; may be given several times: of
     *     one name any value will do
     * @param sort relevance (unless said otherwise), price_asc, price_desc, newest, rating or
     *     popularity
     * @param skip up to 10,000
     */
    @Get("/advanced")
    SearchResponse advanced(
            @QueryParam @Nullable String keyword,
            @QueryParam List<String> category,
            @QueryParam("min_price") @Nullable BigDecimal minPrice,
            @QueryParam("max_price") @Nullable BigDecimal maxPrice,
            @QueryParam("in_stock") @Nullable String inStock,
            @QueryParam @Nullable BigDecimal rating,
            @QueryParam List<String> attributes,
            @QueryParam @Nullable String sort,
            @QueryParam @Nullable Integer skip,
            @QueryParam @Nullable Integer limit) {
        return find(
                keyword,
                category,
                minPrice,
                maxPrice,
                inStock,
                rating,
                attributes,
                sort,
                skip,
                limit);
    }

    /**
     * Says how what is being typed might go on: with categories and names of products.
     *
     * @param q what was typed so far
     */
    @Get("/suggest")
    SuggestResponse suggest(@QueryParam @Nullable String q, @QueryParam @Nullable Integer limit) {
        var typed = Keyword.of("q", q == null ? "" : q);
        var page = Pages.of(null, limit);
        return SuggestResponse.of(typed, suggestQueries.handle(typed, page.limit()));
    }

    /** Shows what many have searched for, and found, in the last seven days. */
    @Get("/popular")
    QueryListResponse popular(@QueryParam @Nullable Integer limit) {
        return QueryListResponse.of(showPopular.handle(Pages.of(null, limit).limit()));
    }

    /** Shows what was searched for in vain in the last seven days. For staff. */
    @Get("/zero-results")
    QueryListResponse zeroResults(@QueryParam @Nullable Integer limit) {
        return QueryListResponse.of(showZeroResults.handle(Pages.of(null, limit).limit()));
    }

    /** Tells how the latest making of the index goes, in the instance that answers. For staff. */
    @Get("/reindex")
    ReindexResponse reindexing() {
        return ReindexResponse.of(reindex.handle(Wish.LOOK));
    }

    /**
     * Makes the index anew out of the log, in all instances, while the present one goes on being
     * searched. For staff. If that is under way already, it is not begun again.
     */
    @Post("/reindex")
    @Produces(statusCode = 202)
    ReindexResponse reindex(ServerRequest request) {
        refuseBody(request);
        return ReindexResponse.of(reindex.handle(Wish.BEGIN));
    }

    private SearchResponse find(
            @Nullable String keyword,
            List<String> categories,
            @Nullable BigDecimal minPrice,
            @Nullable BigDecimal maxPrice,
            @Nullable String inStock,
            @Nullable BigDecimal rating,
            List<String> attributes,
            @Nullable String sort,
            @Nullable Integer skip,
            @Nullable Integer limit) {
        var page = Pages.of(skip, limit);
        var filters =
                new Filters(
                        values("category", categories),
                        price(minPrice, "min_price"),
                        price(maxPrice, "max_price"),
                        flag(inStock),
                        rating(rating),
                        attributes(attributes));
        var query =
                new SearchQuery(
                        Keyword.of("keyword", keyword == null ? "" : keyword),
                        filters,
                        sort == null || sort.isEmpty() ? Sort.RELEVANCE : Sort.named(sort),
                        new Page(page.skip(), page.limit()));
        return SearchResponse.of(
                keyword == null ? "" : keyword, query, searchProducts.handle(query), ranges);
    }

    private static SortedSet<String> values(String field, List<String> given) {
        var values = new TreeSet<String>();
        given.stream().filter(each -> !each.isEmpty()).forEach(values::add);
        var isTooMuch =
                values.size() > MOST_VALUES
                        || values.stream().anyMatch(each -> each.length() > LONGEST_VALUE);
        if (isTooMuch) {
            throw new BadParameter(
                    field,
                    "must not be more than %d values of up to %d characters"
                            .formatted(MOST_VALUES, LONGEST_VALUE));
        }
        if (values.stream().anyMatch(each -> each.chars().anyMatch(Character::isISOControl))) {
            throw new BadParameter(field, "must not contain control characters");
        }
        return values;
    }

    private static Map<String, SortedSet<String>> attributes(List<String> given) {
        var attributes = new TreeMap<String, SortedSet<String>>();
        for (var each : values("attributes", given)) {
            var colon = each.indexOf(':');
            if (colon < 1 || colon == each.length() - 1) {
                throw new BadParameter("attributes", "must be name:value");
            }
            attributes
                    .computeIfAbsent(each.substring(0, colon), _ -> new TreeSet<>())
                    .add(each.substring(colon + 1));
        }
        return attributes;
    }

    private @Nullable Money price(@Nullable BigDecimal amount, String field) {
        if (amount == null) {
            return null;
        }
        if (amount.signum() < 0 || amount.compareTo(HIGHEST_PRICE) > 0) {
            throw new BadParameter(field, "must be between 0 and " + HIGHEST_PRICE);
        }
        if (!Money.fits(amount, currency)) {
            throw new BadParameter(
                    field,
                    "must not have more than " + currency.getDefaultFractionDigits() + " decimals");
        }
        return new Money(amount, currency);
    }

    private static @Nullable Boolean flag(@Nullable String value) {
        return switch (value) {
            case null -> null;
            case "" -> null;
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new BadParameter("in_stock", "must be true or false");
        };
    }

    private static @Nullable Integer rating(@Nullable BigDecimal stars) {
        if (stars == null) {
            return null;
        }
        if (stars.signum() < 0 || stars.compareTo(BEST_RATING) > 0 || stars.scale() > 2) {
            throw new BadParameter("rating", "must be between 0 and 5, with up to 2 decimals");
        }
        return stars.movePointRight(2).intValueExact();
    }

    private static void refuseBody(ServerRequest request) {
        if (!request.content().hasEntity()) {
            return;
        }
        try (var body = request.content().inputStream()) {
            var text = new String(body.readAllBytes(), UTF_8).strip();
            if (!text.isEmpty() && !text.equals("{}")) {
                throw new NoBodyWanted();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
