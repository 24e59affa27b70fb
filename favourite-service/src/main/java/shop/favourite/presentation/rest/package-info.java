/** Favourites over HTTP. */
@NullMarked
package shop.favourite.presentation.rest;

import org.jspecify.annotations.NullMarked;
