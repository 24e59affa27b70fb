/** The inventory service: how many of each product there are, and which orders hold them. */
@NullMarked
package shop.inventory;

import org.jspecify.annotations.NullMarked;
