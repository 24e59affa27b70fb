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
                within(
                        settings,
                        "NOTIFICATION_PERIOD",
                        Duration.ofSeconds(1),
                        Duration.ofMillis(10),
                        Duration.ofMinutes(1)),
                retries(settings, "MAIL_RETRY", 12, Duration.ofSeconds(10)),
                retries(settings, "WEBHOOK_RETRY", 8, Duration.ofSeconds(5)),
                settings.integer("WEBHOOK_MAX_FAILURES", 15, 1, 1000),
                within(
                        settings,
                        "WEBHOOK_TIMEOUT",
                        Duration.ofSeconds(5),
                        Duration.ofMillis(100),
                        Duration.ofSeconds(10)),
                destinations(settings),
                settings.duration("MAILBOX_RETENTION", Duration.ofDays(7)),
                settings.duration("WEBHOOK_LOG_RETENTION", Duration.ofDays(30)),
                settings.optional("NOTIFICATION_KEY_SECRET")
                        .orElseGet(() -> settings.secret("SERVICE_SECRET", DEV_SECRET)));
    }

    private static Retries retries(Settings settings, String name, int attempts, Duration first) {
        var longest = Duration.ofHours(1);
        return new Retries(
                settings.integer(name + "_ATTEMPTS", attempts, 1, 100),
                within(settings, name + "_FIRST", first, Duration.ofMillis(1), longest),
                longest);
    }

    private static Duration within(
            Settings settings, String name, Duration fallback, Duration least, Duration most) {
        var set = settings.duration(name, fallback);
        if (set.compareTo(least) < 0 || set.compareTo(most) > 0) {
            settings.fault(
                    name,
                    "is not within %d ms to %d ms".formatted(least.toMillis(), most.toMillis()));
            return fallback;
        }
        return set;
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
