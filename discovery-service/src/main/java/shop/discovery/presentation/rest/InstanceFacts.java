package shop.discovery.presentation.rest;

import io.helidon.common.uri.UriQuery;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import shop.discovery.domain.RegistryProblem;
import shop.discovery.domain.Status;

/** What the query of a registration or heartbeat says of the instance. */
record InstanceFacts(UriQuery query) {

    @Nullable String host() {
        return text("host");
    }

    int port() {
        var text = text("port");
        try {
            return text == null ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException _) {
            throw new RegistryProblem.Invalid("port", "must be a number");
        }
    }

    Status status() {
        var text = text("status");
        try {
            return text == null ? Status.UP : Status.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            throw new RegistryProblem.Invalid("status", "must be starting, up, draining or down");
        }
    }

    String version() {
        var text = text("version");
        return text == null ? "" : text;
    }

    @Nullable Instant startedAt() {
        var text = text("started_at");
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException _) {
            throw new RegistryProblem.Invalid("started_at", "must be an ISO-8601 time in UTC");
        }
    }

    private @Nullable String text(String name) {
        return query.first(name).orElse(null);
    }
}
