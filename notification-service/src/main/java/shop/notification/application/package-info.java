/** What can be done with notifications. */
@NullMarked
package shop.notification.application;

import org.jspecify.annotations.NullMarked;
