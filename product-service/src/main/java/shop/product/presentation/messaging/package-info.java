/** What this service hears. */
@NullMarked
package shop.product.presentation.messaging;

import org.jspecify.annotations.NullMarked;
