package shop.order.domain;

/**
 * A table somebody else keeps.
 *
 * @param stale the last one known, as its keeper is away
 */
public record Known<T>(T table, boolean stale) {}
