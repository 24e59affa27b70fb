package shop.favourite.presentation.rest;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.favourite.application.AddFavourite;
import shop.favourite.domain.CustomerId;
import shop.favourite.domain.ListId;
import shop.favourite.domain.ProductId;

/**
 * A product to be put on a list.
 *
 * @param listId the default list if absent
 * @param alerts {@code price-drop}, {@code back-in-stock}: to be told of as well
 */
@Valid
@Json(naming = Json.Naming.LowerUnderscore)
record AddFavouriteRequest(
        @NotNull @Pattern(regexp = ProductId.FORM) String productId,
        @Nullable @Positive Long listId,
        @Nullable @Size(max = 2) List<String> alerts) {

    AddFavourite.Command toCommand(CustomerId customer) {
        return new AddFavourite.Command(
                customer,
                new ProductId(productId),
                listId == null ? null : new ListId(listId),
                AlertKinds.all("alerts", alerts));
    }
}
