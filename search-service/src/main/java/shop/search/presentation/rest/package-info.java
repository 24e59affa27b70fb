/** The HTTP side. */
@NullMarked
package shop.search.presentation.rest;

import org.jspecify.annotations.NullMarked;
