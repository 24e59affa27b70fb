/** How the inventory's events look on the wire. */
@NullMarked
package shop.inventory.infrastructure.messaging;

import org.jspecify.annotations.NullMarked;
