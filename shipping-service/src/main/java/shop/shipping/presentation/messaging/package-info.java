/** What this service hears. */
@NullMarked
package shop.shipping.presentation.messaging;

import org.jspecify.annotations.NullMarked;
