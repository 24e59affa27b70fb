/** What stock is and may do: pure Java, no framework. */
@NullMarked
package shop.inventory.domain;

import org.jspecify.annotations.NullMarked;
