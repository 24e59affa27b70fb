/** Takes the money of orders, and gives it back. */
@NullMarked
package shop.payment;

import org.jspecify.annotations.NullMarked;
