package shop.notification.application;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import shop.notification.application.port.SecretBox;
import shop.notification.domain.Destinations;
import shop.notification.domain.EventPatterns;
import shop.notification.domain.UserId;
import shop.notification.domain.Webhooks;

/** Adds a webhook and tells its secret. */
public final class AddWebhook {

    public record Command(UserId creator, String url, List<String> events, String description) {}

    private final Webhooks webhooks;
    private final Destinations destinations;
    private final SecretBox box;
    private final SecureRandom random;
    private final Clock clock;

    public AddWebhook(
            Webhooks webhooks,
            Destinations destinations,
            SecretBox box,
            SecureRandom random,
            Clock clock) {
        this.webhooks = webhooks;
        this.destinations = destinations;
        this.box = box;
        this.random = random;
        this.clock = clock;
    }

    public WebhookWithSecret handle(Command command) {
        var secret = WebhookSecrets.fresh(random);
        var webhook =
                webhooks.add(
                        new Webhooks.Draft(
                                destinations.check(command.url()),
                                EventPatterns.of(command.events()),
                                command.description(),
                                box.seal(secret),
                                command.creator(),
                                clock.instant()));
        return new WebhookWithSecret(webhook, secret);
    }
}
