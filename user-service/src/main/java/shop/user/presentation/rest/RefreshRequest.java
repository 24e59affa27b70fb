package shop.user.presentation.rest;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

@Json(naming = Json.Naming.LowerUnderscore)
record RefreshRequest(@Nullable String refreshToken) {

    @Override
    public String toString() {
        return "RefreshRequest[…]";
    }
}
