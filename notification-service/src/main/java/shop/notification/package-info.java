/** Tells people and other systems what happened, once. */
@NullMarked
package shop.notification;

import org.jspecify.annotations.NullMarked;
