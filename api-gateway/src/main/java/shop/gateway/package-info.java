/** The one door to the shop where nginx is not installed; it does what {@code nginx.conf} says. */
@NullMarked
package shop.gateway;

import org.jspecify.annotations.NullMarked;
