/** Which discounts apply to a basket, and how often they may. */
@NullMarked
package shop.promotion;

import org.jspecify.annotations.NullMarked;
