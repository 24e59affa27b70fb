package shop.platform.messaging;

/**
 * News waiting to be sent.
 *
 * @param place where the store that gave them finds them again
 */
public record Unsent(Object place, Message message) {}
