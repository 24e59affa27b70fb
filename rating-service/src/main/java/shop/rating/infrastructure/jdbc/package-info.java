/** Ratings, counts and purchases in MySQL. */
@NullMarked
package shop.rating.infrastructure.jdbc;

import org.jspecify.annotations.NullMarked;
