package shop.order.presentation.rest;

import io.avaje.jsonb.Json;

/**
 * @param code a word: {@code price-changed}
 * @param detail a sentence
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record CartProblemResponse(String code, String detail) {}
