/** Parcels of paid orders, and what sending them costs. */
@NullMarked
package shop.shipping;

import org.jspecify.annotations.NullMarked;
