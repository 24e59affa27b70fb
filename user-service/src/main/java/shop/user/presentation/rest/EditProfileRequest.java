package shop.user.presentation.rest;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;
import shop.user.domain.Profile;

@Json(naming = Json.Naming.LowerUnderscore)
record EditProfileRequest(
        @Nullable String fullName, @Nullable String phone, @Nullable String address) {

    Profile toProfile() {
        return new Profile(fullName, phone, address);
    }
}
