/** Parcels of orders, the rules by which they move, and what sending them costs. */
@NullMarked
package shop.shipping.domain;

import org.jspecify.annotations.NullMarked;
