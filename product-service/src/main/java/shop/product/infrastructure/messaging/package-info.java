/** Announces products. */
@NullMarked
package shop.product.infrastructure.messaging;

import org.jspecify.annotations.NullMarked;
