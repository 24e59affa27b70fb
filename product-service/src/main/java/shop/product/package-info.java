/** Keeps the catalogue. */
@NullMarked
package shop.product;

import org.jspecify.annotations.NullMarked;
