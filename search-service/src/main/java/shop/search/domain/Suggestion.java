package shop.search.domain;

import org.jspecify.annotations.Nullable;

/**
 * How what is being typed might go on.
 *
 * @param product the product of this name; {@code null} for a category
 * @param count how many products there are of it
 */
public record Suggestion(String text, @Nullable ProductId product, long count) {}
