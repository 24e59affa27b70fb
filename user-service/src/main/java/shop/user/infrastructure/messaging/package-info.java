/** What this service announces, as it goes over the wire. */
@NullMarked
package shop.user.infrastructure.messaging;

import org.jspecify.annotations.NullMarked;
