/** A payment provider that charges nobody. */
@NullMarked
package shop.payment.infrastructure.sandbox;

import org.jspecify.annotations.NullMarked;
