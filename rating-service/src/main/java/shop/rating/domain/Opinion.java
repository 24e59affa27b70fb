package shop.rating.domain;

import org.jspecify.annotations.Nullable;

/** What somebody says of a product. */
public record Opinion(Stars stars, @Nullable String title, String comment) {}
