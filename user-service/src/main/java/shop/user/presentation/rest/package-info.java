/** Accounts, tokens and keys over HTTP. */
@NullMarked
package shop.user.presentation.rest;

import org.jspecify.annotations.NullMarked;
