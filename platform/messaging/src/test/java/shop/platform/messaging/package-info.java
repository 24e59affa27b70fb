/** What needs no store: see platform-jdbc for the delivery contract as a whole. */
@NullMarked
package shop.platform.messaging;

import org.jspecify.annotations.NullMarked;
