package shop.favourite.presentation.rest;

import io.avaje.jsonb.Json;
import java.util.List;
import shop.favourite.application.ChangeFavourites;
import shop.favourite.domain.ProductId;

/**
 * The products that have changed their place.
 *
 * @param missing what was to be added and is not for sale
 */
@Json(naming = Json.Naming.LowerUnderscore)
record ChangeFavouritesResponse(List<String> added, List<String> removed, List<String> missing) {

    static ChangeFavouritesResponse of(ChangeFavourites.Outcome outcome) {
        return new ChangeFavouritesResponse(
                ids(outcome.added()), ids(outcome.removed()), ids(outcome.missing()));
    }

    private static List<String> ids(List<ProductId> products) {
        return products.stream().map(ProductId::value).toList();
    }
}
