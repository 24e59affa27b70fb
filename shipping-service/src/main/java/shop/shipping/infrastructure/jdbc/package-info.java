/** Tables of this service. */
@NullMarked
package shop.shipping.infrastructure.jdbc;

import org.jspecify.annotations.NullMarked;
