/** Asks other services. */
@NullMarked
package shop.favourite.infrastructure.http;

import org.jspecify.annotations.NullMarked;
