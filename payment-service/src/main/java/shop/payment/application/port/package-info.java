/** What this service needs from outside. */
@NullMarked
package shop.payment.application.port;

import org.jspecify.annotations.NullMarked;
