/** A carrier without vans. */
@NullMarked
package shop.shipping.infrastructure.simulated;

import org.jspecify.annotations.NullMarked;
