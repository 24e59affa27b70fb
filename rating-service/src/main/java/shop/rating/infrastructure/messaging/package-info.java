/** How this service's news read. */
@NullMarked
package shop.rating.infrastructure.messaging;

import org.jspecify.annotations.NullMarked;
