package shop.notification.presentation.rest;

import io.avaje.jsonb.Json;

/**
 * @param marked how many were unread until now
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record AllReadResponse(int marked) {}
