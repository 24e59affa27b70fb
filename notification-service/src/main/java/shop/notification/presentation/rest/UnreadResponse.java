package shop.notification.presentation.rest;

import io.avaje.jsonb.Json;

/**
 * @param unread how many notifications are unread
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record UnreadResponse(long unread) {}
