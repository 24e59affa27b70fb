package shop.favourite.presentation.rest;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import shop.favourite.domain.FavouriteList;

/** How a list is to be called. */
@Valid
@Json(naming = Json.Naming.LowerUnderscore)
record ListNameRequest(@NotBlank @Size(max = FavouriteList.LONGEST_NAME) String name) {

    String toName() {
        return name.strip();
    }
}
