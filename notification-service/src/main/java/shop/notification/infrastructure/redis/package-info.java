/** Tells all instances at once. */
@NullMarked
package shop.notification.infrastructure.redis;

import org.jspecify.annotations.NullMarked;
