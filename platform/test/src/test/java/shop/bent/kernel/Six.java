package shop.bent.kernel;

/** One public type of too many. */
public record Six() {}
