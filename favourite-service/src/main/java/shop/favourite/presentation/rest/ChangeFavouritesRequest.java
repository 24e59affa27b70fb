package shop.favourite.presentation.rest;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.favourite.application.ChangeFavourites;
import shop.favourite.domain.CustomerId;
import shop.favourite.domain.ListId;

/**
 * Products to be taken off a list and put on it, up to 100 each.
 *
 * @param listId the default list if absent
 */
@Valid
@Json(naming = Json.Naming.LowerUnderscore)
record ChangeFavouritesRequest(
        @Nullable @Positive Long listId,
        @Nullable @Size(max = 100) List<String> add,
        @Nullable @Size(max = 100) List<String> remove) {

    ChangeFavourites.Command toCommand(CustomerId customer) {
        return new ChangeFavourites.Command(
                customer,
                listId == null ? null : new ListId(listId),
                ProductIds.inBody("add", add),
                ProductIds.inBody("remove", remove));
    }
}
