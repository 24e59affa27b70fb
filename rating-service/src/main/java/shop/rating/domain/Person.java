package shop.rating.domain;

/** A signed-in user, as far as ratings care. */
public record Person(UserId id, boolean isStaff) {}
