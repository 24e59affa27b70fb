/** One class per thing the inventory can be asked to do. */
@NullMarked
package shop.inventory.application;

import org.jspecify.annotations.NullMarked;
