/** The inventory's tables. */
@NullMarked
package shop.inventory.infrastructure.jdbc;

import org.jspecify.annotations.NullMarked;
