/** What the catalogue needs from outside. */
@NullMarked
package shop.product.application.port;

import org.jspecify.annotations.NullMarked;
