package shop.notification.application;

import shop.notification.domain.Webhook;

/**
 * A webhook, the one time its secret is told.
 *
 * @param clear the secret itself
 */
public record WebhookWithSecret(Webhook webhook, String clear) {}
