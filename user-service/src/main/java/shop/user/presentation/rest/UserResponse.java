package shop.user.presentation.rest;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.user.domain.Role;
import shop.user.domain.User;

@Json(naming = Json.Naming.LowerUnderscore)
record UserResponse(
        long id,
        String email,
        String username,
        @Nullable String fullName,
        @Nullable String phone,
        @Nullable String address,
        List<String> roles,
        @Nullable Instant disabledAt,
        Instant createdAt) {

    static UserResponse of(User user) {
        return new UserResponse(
                user.id().value(),
                user.email().value(),
                user.username().value(),
                user.profile().fullName(),
                user.profile().phone(),
                user.profile().address(),
                Role.words(user.roles()),
                user.disabledAt(),
                user.createdAt());
    }
}
