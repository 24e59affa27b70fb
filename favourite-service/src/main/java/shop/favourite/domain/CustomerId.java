package shop.favourite.domain;

/** Whose favourites these are; the number of a registered user. */
public record CustomerId(long value) {}
