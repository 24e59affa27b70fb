/** What can be done with favourites. */
@NullMarked
package shop.favourite.application;

import org.jspecify.annotations.NullMarked;
