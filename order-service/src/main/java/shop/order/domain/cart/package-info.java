/** What somebody may be going to buy. */
@NullMarked
package shop.order.domain.cart;

import org.jspecify.annotations.NullMarked;
