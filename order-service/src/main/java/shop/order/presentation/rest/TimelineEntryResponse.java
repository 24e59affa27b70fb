package shop.order.presentation.rest;

import io.avaje.jsonb.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import shop.order.domain.TimelineEntry;

@Json(naming = Json.Naming.LowerUnderscore)
public record TimelineEntryResponse(
        long version, String event, String status, @Nullable String note, Instant at) {

    static TimelineEntryResponse of(TimelineEntry entry) {
        return new TimelineEntryResponse(
                entry.version(), entry.event(), entry.status().word(), entry.note(), entry.at());
    }
}
