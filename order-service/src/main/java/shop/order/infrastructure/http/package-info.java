/** Asks other services. */
@NullMarked
package shop.order.infrastructure.http;

import org.jspecify.annotations.NullMarked;
