/** Neighbours, asked over HTTP. */
@NullMarked
package shop.promotion.infrastructure.http;

import org.jspecify.annotations.NullMarked;
