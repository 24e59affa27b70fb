package shop.notification;

import java.time.Duration;
import shop.notification.domain.Destinations;
import shop.notification.domain.Retries;
import shop.platform.settings.Settings;

/**
 * What is this service's own to set.
 *
 * @param period how often to look for what is due
 * @param mostFailures how many failures in a row switch a webhook off
 * @param secret seals the secrets of webhooks in the database
 */
record NotificationSettings(
        Duration period,
        Retries mailRetries,
        Retries webhookRetries,
        int mostFailures,
        Duration webhookDeadline,
        Destinations destinations,
        Duration mailboxFor,
        Duration deliveriesFor,
        String secret) {

    private static final String DEV_SECRET = "notification-secret-for-development-only";

    static NotificationSettings of(Settings settings) {
        return new NotificationSettings(
                settings.duration("NOTIFICATION_PERIOD", Duration.ofSeconds(1)),
                retries(settings, "MAIL_RETRY", 12, Duration.ofSeconds(10)),
                retries(settings, "WEBHOOK_RETRY", 8, Duration.ofSeconds(5)),
                settings.integer("WEBHOOK_MAX_FAILURES", 15, 1, 1000),
                settings.duration("WEBHOOK_TIMEOUT", Duration.ofSeconds(5)),
                destinations(settings),
                settings.duration("MAILBOX_RETENTION", Duration.ofDays(7)),
                settings.duration("WEBHOOK_LOG_RETENTION", Duration.ofDays(30)),
                settings.optional("NOTIFICATION_KEY_SECRET")
                        .orElseGet(() -> settings.secret("SERVICE_SECRET", DEV_SECRET)));
    }

    private static Retries retries(Settings settings, String name, int attempts, Duration first) {
        var longest = Duration.ofHours(1);
        var pause = settings.duration(name + "_FIRST", first);
        if (!pause.isPositive() || pause.compareTo(longest) > 0) {
            settings.fault(name + "_FIRST", "is not within 1ms to 1h");
            pause = first;
        }
        return new Retries(settings.integer(name + "_ATTEMPTS", attempts, 1, 100), pause, longest);
    }

    private static Destinations destinations(Settings settings) {
        return new Destinations(
                forDevelopment(settings, "WEBHOOK_ALLOW_INSECURE"),
                forDevelopment(settings, "WEBHOOK_ALLOWED_PRIVATE"));
    }

    private static boolean forDevelopment(Settings settings, String name) {
        var on = settings.flag(name, false);
        if (on && !settings.isDev()) {
            settings.fault(name, "may only be set where SHOP_PROFILE is dev");
        }
        return on;
    }
}
