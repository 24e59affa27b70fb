/** What this service hears from its neighbours. */
@NullMarked
package shop.order.presentation.messaging;

import org.jspecify.annotations.NullMarked;
