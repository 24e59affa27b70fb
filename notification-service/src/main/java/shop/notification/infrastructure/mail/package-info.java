/** Sends mails. */
@NullMarked
package shop.notification.infrastructure.mail;

import org.jspecify.annotations.NullMarked;
