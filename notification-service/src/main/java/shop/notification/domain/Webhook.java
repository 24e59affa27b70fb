package shop.notification.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An address of another system that is told news. It is made by staff, changed, given another
 * secret, and switched off: by staff, or by itself once too many attempts in a row have failed.
 * What was due meanwhile waits until it is switched on again.
 *
 * @param secret by which the other system knows that we are the sender; sealed
 * @param failures how many attempts have failed since the last one that succeeded
 * @param offBecause why it switched itself off
 */
public record Webhook(
        WebhookId id,
        WebhookUrl url,
        EventPatterns events,
        String description,
        String secret,
        boolean enabled,
        int failures,
        @Nullable String offBecause,
        UserId creator,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    public static final int MAX_DESCRIPTION = 200;

    /** As staff want it to be; switched on, it begins anew. */
    public Webhook changed(
            WebhookUrl url, EventPatterns events, String description, boolean on, Instant at) {
        return new Webhook(
                id,
                url,
                events,
                description,
                secret,
                on,
                on && !enabled ? 0 : failures,
                on ? null : offBecause,
                creator,
                version + 1,
                createdAt,
                at);
    }

    public Webhook withSecret(String sealed, Instant at) {
        return new Webhook(
                id,
                url,
                events,
                description,
                sealed,
                enabled,
                failures,
                offBecause,
                creator,
                version + 1,
                createdAt,
                at);
    }

    public Webhook succeeded() {
        return counting(0, enabled, offBecause, version, updatedAt);
    }

    /** After one more failure; switched off if it was one too many. */
    public Webhook failed(int most, String error, Instant at) {
        var many = failures + 1;
        if (enabled && many >= most) {
            var why =
                    "%d attempts in a row failed, the last one because: %s".formatted(many, error);
            return counting(many, false, why, version + 1, at);
        }
        return counting(many, enabled, offBecause, version, updatedAt);
    }

    private Webhook counting(int many, boolean on, @Nullable String why, long changed, Instant at) {
        return new Webhook(
                id,
                url,
                events,
                description,
                secret,
                on,
                many,
                why,
                creator,
                changed,
                createdAt,
                at);
    }
}
