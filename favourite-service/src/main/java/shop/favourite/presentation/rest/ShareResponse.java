package shop.favourite.presentation.rest;

import io.avaje.jsonb.Json;
import shop.favourite.domain.ShareToken;

/**
 * What opens a shared list.
 *
 * @param url its path, for anybody
 */
@Json(naming = Json.Naming.LowerUnderscore)
record ShareResponse(String token, String url) {

    static ShareResponse of(ShareToken token) {
        return new ShareResponse(token.value(), ListResponse.SHARED + token.value());
    }
}
