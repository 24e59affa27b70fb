/** Payments and what is known of orders, in MySQL. */
@NullMarked
package shop.payment.infrastructure.jdbc;

import org.jspecify.annotations.NullMarked;
