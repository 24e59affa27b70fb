/** Asks order-service. */
@NullMarked
package shop.payment.infrastructure.http;

import org.jspecify.annotations.NullMarked;
