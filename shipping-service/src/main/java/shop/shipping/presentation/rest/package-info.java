/** The HTTP face of this service. */
@NullMarked
package shop.shipping.presentation.rest;

import org.jspecify.annotations.NullMarked;
