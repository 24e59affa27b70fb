package shop.discovery.presentation.rest;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.Locale;
import shop.discovery.domain.Instance;

/** One instance. */
@Json(naming = Json.Naming.LowerUnderscore)
public record InstanceResponse(
        String instance,
        String host,
        int port,
        String url,
        String status,
        String version,
        Instant startedAt,
        Instant changedAt) {

    static InstanceResponse of(Instance instance) {
        return new InstanceResponse(
                instance.id().value(),
                instance.address().host(),
                instance.address().port(),
                instance.address().url(),
                instance.status().name().toLowerCase(Locale.ROOT),
                instance.version(),
                instance.startedAt(),
                instance.changedAt());
    }
}
