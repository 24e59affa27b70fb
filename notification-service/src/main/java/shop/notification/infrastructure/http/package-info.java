/** Speaks to user-service and to the addresses of webhooks. */
@NullMarked
package shop.notification.infrastructure.http;

import org.jspecify.annotations.NullMarked;
