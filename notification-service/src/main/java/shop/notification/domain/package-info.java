/** What a notification is, who wants it, and where news may be sent. */
@NullMarked
package shop.notification.domain;

import org.jspecify.annotations.NullMarked;
