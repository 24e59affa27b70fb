/** The rules of favourites and of what is told about them. */
@NullMarked
package shop.favourite.domain;

import org.jspecify.annotations.NullMarked;
