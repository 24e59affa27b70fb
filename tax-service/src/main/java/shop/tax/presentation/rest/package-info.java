/** Taxes over HTTP. */
@NullMarked
package shop.tax.presentation.rest;

import org.jspecify.annotations.NullMarked;
