/** How clients ask. */
@NullMarked
package shop.payment.presentation.rest;

import org.jspecify.annotations.NullMarked;
