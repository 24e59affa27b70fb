package shop.search.presentation.rest;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import shop.search.application.port.Rebuilding.Progress;

/**
 * How making the index goes.
 *
 * @param status running, done or failed
 * @param finishedAt absent while it runs
 * @param products how many can be found now
 */
@Json(naming = Json.Naming.LowerUnderscore)
record ReindexResponse(
        String status, Instant startedAt, @Nullable Instant finishedAt, long products) {

    static ReindexResponse of(Progress progress) {
        return new ReindexResponse(
                progress.phase().name().toLowerCase(Locale.ROOT),
                progress.startedAt(),
                progress.finishedAt(),
                progress.products());
    }
}
