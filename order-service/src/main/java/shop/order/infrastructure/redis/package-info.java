/** Tells all instances at once. */
@NullMarked
package shop.order.infrastructure.redis;

import org.jspecify.annotations.NullMarked;
