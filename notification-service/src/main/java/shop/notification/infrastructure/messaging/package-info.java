/** What notifications announce, as it goes over the wire. */
@NullMarked
package shop.notification.infrastructure.messaging;

import org.jspecify.annotations.NullMarked;
