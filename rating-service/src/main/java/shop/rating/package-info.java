/** What buyers think of products. */
@NullMarked
package shop.rating;

import org.jspecify.annotations.NullMarked;
