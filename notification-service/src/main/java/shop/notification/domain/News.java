package shop.notification.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * News of the shop, as webhooks are told them.
 *
 * @param payload JSON, sent on as it came
 */
public record News(UUID id, String event, String payload, Instant at) {}
