package shop.favourite.domain;

/** One product on one list. */
public record FavouriteId(long value) {}
