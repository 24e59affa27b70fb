package shop.notification.domain;

/** Something a reader does not want. */
public record Mute(Channel channel, Category category) {}
