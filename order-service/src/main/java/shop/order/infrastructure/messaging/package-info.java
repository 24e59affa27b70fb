/** What orders announce, as it goes over the wire. */
@NullMarked
package shop.order.infrastructure.messaging;

import org.jspecify.annotations.NullMarked;
