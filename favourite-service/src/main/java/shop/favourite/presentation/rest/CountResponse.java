package shop.favourite.presentation.rest;

import io.avaje.jsonb.Json;

@Json(naming = Json.Naming.LowerUnderscore)
record CountResponse(long count) {}
