/** Orders, from placing to delivery; the memory of the checkout. */
@NullMarked
package shop.order;

import org.jspecify.annotations.NullMarked;
