/** Addresses of clients. */
@NullMarked
package shop.user.presentation.rest;

import org.jspecify.annotations.NullMarked;
