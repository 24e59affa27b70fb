/** What an order is and what may happen to it: pure rules, no technology. */
@NullMarked
package shop.order.domain;

import org.jspecify.annotations.NullMarked;
