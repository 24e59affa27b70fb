/** Promotions over HTTP. */
@NullMarked
package shop.promotion.presentation.rest;

import org.jspecify.annotations.NullMarked;
