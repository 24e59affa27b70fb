/** How alerts are announced. */
@NullMarked
package shop.favourite.infrastructure.messaging;

import org.jspecify.annotations.NullMarked;
