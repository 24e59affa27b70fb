package shop.favourite.presentation.rest;

import io.avaje.jsonb.Json;
import java.util.List;
import shop.favourite.application.CheckProduct;
import shop.favourite.domain.AlertKind;

/**
 * Where the caller has a product.
 *
 * @param alerts the kinds he is told of
 */
@Json(naming = Json.Naming.LowerUnderscore)
record StandingResponse(
        String productId, boolean favourite, List<PlaceResponse> places, List<String> alerts) {

    @Json(naming = Json.Naming.LowerUnderscore)
    record PlaceResponse(long favouriteId, long listId) {}

    static StandingResponse of(CheckProduct.Standing standing) {
        return new StandingResponse(
                standing.product().value(),
                !standing.favourites().isEmpty(),
                standing.favourites().stream()
                        .map(it -> new PlaceResponse(it.id().value(), it.list().value()))
                        .toList(),
                standing.alerts().stream().map(AlertKind::word).toList());
    }
}
