package shop.user.presentation.rest;

import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.user.domain.User;

/** How users can be written to. */
@Json(naming = Json.Naming.LowerUnderscore)
record ContactsResponse(List<Contact> users) {

    /** By what name and at which address a user can be written to. */
    @Json(naming = Json.Naming.LowerUnderscore)
    record Contact(long id, String username, String email, @Nullable String fullName) {

        static Contact of(User user) {
            return new Contact(
                    user.id().value(),
                    user.username().value(),
                    user.email().value(),
                    user.profile().fullName());
        }
    }

    static ContactsResponse of(List<User> users) {
        return new ContactsResponse(users.stream().map(Contact::of).toList());
    }
}
