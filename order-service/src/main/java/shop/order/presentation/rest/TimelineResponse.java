package shop.order.presentation.rest;

import io.avaje.jsonb.Json;
import java.util.List;

@Json(naming = Json.Naming.LowerUnderscore)
public record TimelineResponse(long orderId, List<TimelineEntryResponse> timeline) {}
