package shop.favourite.presentation.rest;

import io.avaje.jsonb.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import shop.favourite.application.ListView;
import shop.favourite.domain.FavouriteList;
import shop.favourite.domain.ShareToken;

/**
 * A list.
 *
 * @param shareUrl where anybody may look at it, while it is shared
 */
@Json(naming = Json.Naming.LowerUnderscore)
record ListResponse(
        long id,
        String name,
        boolean isDefault,
        long count,
        boolean shared,
        @Nullable String shareUrl,
        long version,
        Instant createdAt) {

    static final String SHARED = "/api/favourites/shared/";

    static ListResponse of(ListView view) {
        return of(view.list(), view.size());
    }

    static ListResponse of(FavouriteList list, long size) {
        return new ListResponse(
                list.id().value(),
                list.name(),
                list.isDefault(),
                size,
                list.token() != null,
                url(list.token()),
                list.version(),
                list.createdAt());
    }

    private static @Nullable String url(@Nullable ShareToken token) {
        return token == null ? null : SHARED + token.value();
    }
}
