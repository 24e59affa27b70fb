package shop.notification.presentation.rest;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/** What is wanted by which way. */
@Json(naming = Json.Naming.LowerUnderscore)
public record ChannelsRequest(@Nullable SwitchesRequest inApp, @Nullable SwitchesRequest email) {}
