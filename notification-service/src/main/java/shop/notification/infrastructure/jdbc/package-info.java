/** Keeps notifications, mails and deliveries in MySQL. */
@NullMarked
package shop.notification.infrastructure.jdbc;

import org.jspecify.annotations.NullMarked;
