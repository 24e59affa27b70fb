package shop.user.presentation.rest;

import io.avaje.jsonb.Json;
import shop.user.application.SignedIn;

@Json(naming = Json.Naming.LowerUnderscore)
record TokenResponse(String accessToken, String tokenType, long userId, String email) {

    static TokenResponse of(SignedIn signedIn) {
        var user = signedIn.user();
        return new TokenResponse(
                signedIn.accessToken(), "bearer", user.id().value(), user.email().value());
    }
}
