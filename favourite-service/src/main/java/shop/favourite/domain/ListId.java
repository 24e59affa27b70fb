package shop.favourite.domain;

/** One list of a customer. */
public record ListId(long value) {}
