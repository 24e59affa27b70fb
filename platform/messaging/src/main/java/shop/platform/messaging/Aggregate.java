package shop.platform.messaging;

/** What news are about: within one aggregate they are heard in the order they happened. */
public record Aggregate(String type, String id) {}
