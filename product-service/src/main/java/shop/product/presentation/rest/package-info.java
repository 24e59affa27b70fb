/** How clients ask. */
@NullMarked
package shop.product.presentation.rest;

import org.jspecify.annotations.NullMarked;
