/** Other services, asked. */
@NullMarked
package shop.search.infrastructure.http;

import org.jspecify.annotations.NullMarked;
