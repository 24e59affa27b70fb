/** What this service hears from its neighbours. */
@NullMarked
package shop.tax.presentation.messaging;

import org.jspecify.annotations.NullMarked;
