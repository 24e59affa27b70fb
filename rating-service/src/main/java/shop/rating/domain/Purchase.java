package shop.rating.domain;

/** A product has reached who ordered it. */
public record Purchase(UserId buyer, ProductId product, long order) {}
