/** Keeps favourites in MySQL. */
@NullMarked
package shop.favourite.infrastructure.jdbc;

import org.jspecify.annotations.NullMarked;
