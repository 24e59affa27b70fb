/** Counts log-in attempts in Redis, or in this process while Redis is away. */
@NullMarked
package shop.user.infrastructure.redis;

import org.jspecify.annotations.NullMarked;
