/** Finds products, whatever people type. */
@NullMarked
package shop.search;

import org.jspecify.annotations.NullMarked;
