/** What this service needs from outside. */
@NullMarked
package shop.notification.application.port;

import org.jspecify.annotations.NullMarked;
