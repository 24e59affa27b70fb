package shop.user.presentation.rest;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.stream.Collectors;
import shop.user.application.ChangeRights.Change;
import shop.user.domain.Role;
import shop.user.domain.UserProblem;

@Valid
@Json(naming = Json.Naming.LowerUnderscore)
record GrantRolesRequest(@NotNull List<String> roles) {

    Change toChange() {
        return new Change.GrantRoles(
                roles.stream().map(GrantRolesRequest::role).collect(Collectors.toSet()));
    }

    private static Role role(String word) {
        return Role.of(word)
                .orElseThrow(
                        () -> new UserProblem.Unfit("roles", "may be customer, staff and admin"));
    }
}
