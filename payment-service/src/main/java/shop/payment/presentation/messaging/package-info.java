/** What this service hears. */
@NullMarked
package shop.payment.presentation.messaging;

import org.jspecify.annotations.NullMarked;
