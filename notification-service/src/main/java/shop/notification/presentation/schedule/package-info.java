/** What happens by the clock. */
@NullMarked
package shop.notification.presentation.schedule;

import org.jspecify.annotations.NullMarked;
