package shop.user.presentation.rest;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;
import shop.user.domain.User;

/** By what name and at which address a user can be written to. */
@Json(naming = Json.Naming.LowerUnderscore)
record ContactResponse(long id, String username, String email, @Nullable String fullName) {

    static ContactResponse of(User user) {
        return new ContactResponse(
                user.id().value(),
                user.username().value(),
                user.email().value(),
                user.profile().fullName());
    }
}
