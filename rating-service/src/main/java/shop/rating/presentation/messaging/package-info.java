/** What this service hears. */
@NullMarked
package shop.rating.presentation.messaging;

import org.jspecify.annotations.NullMarked;
