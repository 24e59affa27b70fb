/** What the inventory hears from orders and products. */
@NullMarked
package shop.inventory.presentation.messaging;

import org.jspecify.annotations.NullMarked;
