/** What this service hears from its neighbours. */
@NullMarked
package shop.notification.presentation.messaging;

import org.jspecify.annotations.NullMarked;
