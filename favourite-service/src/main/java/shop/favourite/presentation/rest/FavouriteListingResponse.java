package shop.favourite.presentation.rest;

import io.avaje.jsonb.Json;
import java.util.List;
import shop.favourite.application.FavouritePage;
import shop.platform.kernel.Page;

@Json(naming = Json.Naming.LowerUnderscore)
record FavouriteListingResponse(
        List<FavouriteResponse> favourites, long total, int skip, int limit) {

    static FavouriteListingResponse of(FavouritePage shown, Page page) {
        return new FavouriteListingResponse(
                shown.favourites().stream().map(FavouriteResponse::of).toList(),
                shown.total(),
                page.skip(),
                page.limit());
    }
}
