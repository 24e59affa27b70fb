/** Attempts are counted alike everywhere. */
@NullMarked
package shop.user.infrastructure.redis;

import org.jspecify.annotations.NullMarked;
