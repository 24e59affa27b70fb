package shop.tax.presentation.rest;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * @param productCategory a category of the catalogue, by its exact name
 * @param taxCategory how it is taxed; without it, by the standard rates
 */
@Valid
@Json(naming = Json.Naming.LowerUnderscore)
record CategoryRequest(
        @NotBlank @Size(max = 80) String productCategory,
        @Nullable @Size(max = 32) String taxCategory) {}
