package shop.platform.security;

/**
 * Another service of the shop.
 *
 * @param name such as {@code order-service}
 */
public record CallerService(String name) implements Caller {}
