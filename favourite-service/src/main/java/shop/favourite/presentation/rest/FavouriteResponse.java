package shop.favourite.presentation.rest;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import shop.favourite.application.FavouriteView;

/**
 * A product on a list.
 *
 * @param name absent, as are price and currency, if nothing is known of the product
 * @param forSale whether the shop offers it
 * @param inStock whether it can be bought now
 */
@Json(naming = Json.Naming.LowerUnderscore)
record FavouriteResponse(
        long id,
        String productId,
        long listId,
        @Nullable String name,
        @Nullable BigDecimal price,
        @Nullable String currency,
        boolean forSale,
        boolean inStock,
        Instant addedAt) {

    static FavouriteResponse of(FavouriteView view) {
        var favourite = view.favourite();
        var said = view.product().description();
        return new FavouriteResponse(
                favourite.id().value(),
                favourite.product().value(),
                favourite.list().value(),
                said == null ? null : said.name(),
                said == null ? null : said.price().amount(),
                said == null ? null : said.price().currency().getCurrencyCode(),
                view.product().isOffered(),
                view.product().isBuyable(),
                favourite.addedAt());
    }
}
