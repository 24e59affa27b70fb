/** Products ready to be shown, in Redis. */
@NullMarked
package shop.product.infrastructure.redis;

import org.jspecify.annotations.NullMarked;
