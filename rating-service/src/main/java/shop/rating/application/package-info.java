/** What can be done with ratings. */
@NullMarked
package shop.rating.application;

import org.jspecify.annotations.NullMarked;
