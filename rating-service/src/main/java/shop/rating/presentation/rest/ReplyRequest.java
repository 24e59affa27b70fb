package shop.rating.presentation.rest;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What the shop answers to a rating. */
@Valid
@Json(naming = Json.Naming.LowerUnderscore)
record ReplyRequest(@NotBlank @Size(max = 2_000) String text) {}
