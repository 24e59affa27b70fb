package shop.user.presentation.rest;

import io.avaje.jsonb.Json;
import java.util.List;
import shop.platform.kernel.Page;
import shop.user.domain.Users;

@Json(naming = Json.Naming.LowerUnderscore)
record UserListResponse(List<UserResponse> users, long total, int skip, int limit) {

    static UserListResponse of(Users.Found found, Page page) {
        return new UserListResponse(
                found.users().stream().map(UserResponse::of).toList(),
                found.total(),
                page.skip(),
                page.limit());
    }
}
