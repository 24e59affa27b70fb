/** How this service's news read. */
@NullMarked
package shop.shipping.infrastructure.messaging;

import org.jspecify.annotations.NullMarked;
