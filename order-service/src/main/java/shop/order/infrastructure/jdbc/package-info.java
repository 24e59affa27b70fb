/** Keeps orders in MySQL. */
@NullMarked
package shop.order.infrastructure.jdbc;

import org.jspecify.annotations.NullMarked;
