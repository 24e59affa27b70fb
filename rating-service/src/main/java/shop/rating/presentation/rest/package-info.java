/** Ratings over HTTP. */
@NullMarked
package shop.rating.presentation.rest;

import org.jspecify.annotations.NullMarked;
