/** What favourites need of other services. */
@NullMarked
package shop.favourite.application.port;

import org.jspecify.annotations.NullMarked;
