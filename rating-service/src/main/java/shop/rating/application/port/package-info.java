/** What ratings need to know of others. */
@NullMarked
package shop.rating.application.port;

import org.jspecify.annotations.NullMarked;
