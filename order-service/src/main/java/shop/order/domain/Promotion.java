package shop.order.domain;

import org.jspecify.annotations.Nullable;

/**
 * A rule that makes something cheaper.
 *
 * @param code absent for one that applies by itself
 */
public record Promotion(long id, String name, @Nullable String code) {}
