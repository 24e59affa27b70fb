package shop.platform.messaging;

/**
 * News waiting to be sent.
 *
 * @param position where the store finds them again
 */
public record Unsent(long position, Message message) {}
