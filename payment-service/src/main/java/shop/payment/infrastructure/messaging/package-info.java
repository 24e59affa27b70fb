/** Announces what became of a payment. */
@NullMarked
package shop.payment.infrastructure.messaging;

import org.jspecify.annotations.NullMarked;
