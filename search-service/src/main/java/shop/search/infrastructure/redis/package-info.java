/** What replicas share. */
@NullMarked
package shop.search.infrastructure.redis;

import org.jspecify.annotations.NullMarked;
