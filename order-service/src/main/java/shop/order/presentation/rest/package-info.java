/** What people and services can ask for over HTTP. */
@NullMarked
package shop.order.presentation.rest;

import org.jspecify.annotations.NullMarked;
