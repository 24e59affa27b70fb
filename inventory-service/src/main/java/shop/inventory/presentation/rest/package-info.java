/** The inventory over HTTP. */
@NullMarked
package shop.inventory.presentation.rest;

import org.jspecify.annotations.NullMarked;
