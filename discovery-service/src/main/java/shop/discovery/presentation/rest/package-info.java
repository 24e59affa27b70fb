/** The registry over HTTP. */
@NullMarked
package shop.discovery.presentation.rest;

import org.jspecify.annotations.NullMarked;
