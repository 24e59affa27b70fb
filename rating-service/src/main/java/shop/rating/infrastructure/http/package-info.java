/** Other services, asked over HTTP. */
@NullMarked
package shop.rating.infrastructure.http;

import org.jspecify.annotations.NullMarked;
