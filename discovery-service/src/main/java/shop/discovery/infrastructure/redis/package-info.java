/** The registry as it is kept in Redis. */
@NullMarked
package shop.discovery.infrastructure.redis;

import org.jspecify.annotations.NullMarked;
