package shop.notification.application;

import java.security.SecureRandom;
import java.time.Clock;
import shop.notification.application.port.SecretBox;
import shop.notification.domain.NotificationProblem;
import shop.notification.domain.WebhookId;
import shop.notification.domain.Webhooks;
import shop.platform.kernel.Transactions;

/** Gives a webhook another secret and tells it; all that is sent from now on is signed with it. */
public final class RotateSecret {

    private final Webhooks webhooks;
    private final SecretBox box;
    private final Transactions transactions;
    private final SecureRandom random;
    private final Clock clock;

    public RotateSecret(
            Webhooks webhooks,
            SecretBox box,
            Transactions transactions,
            SecureRandom random,
            Clock clock) {
        this.webhooks = webhooks;
        this.box = box;
        this.transactions = transactions;
        this.random = random;
        this.clock = clock;
    }

    public WebhookWithSecret handle(WebhookId id) {
        var secret = WebhookSecrets.fresh(random);
        return transactions.call(() -> {
            var webhook =
                    webhooks.lock(id)
                            .orElseThrow(NotificationProblem.NoSuchWebhook::new)
                            .withSecret(box.seal(secret), clock.instant());
            webhooks.save(webhook);
            return new WebhookWithSecret(webhook, secret);
        });
    }
}
