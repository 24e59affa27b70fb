package shop.platform.messaging;

/**
 * The right to send one outbox's news, for a short time.
 *
 * @param epoch rises with each change of owner, so that a former owner can be told apart
 */
public record Lease(String owner, long epoch) {}
