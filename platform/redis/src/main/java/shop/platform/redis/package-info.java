/** Redis, as something that is fast while it is there and missed by nobody while it is not. */
@NullMarked
package shop.platform.redis;

import org.jspecify.annotations.NullMarked;
