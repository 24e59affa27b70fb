/** What promotions hear of orders. */
@NullMarked
package shop.promotion.presentation.messaging;

import org.jspecify.annotations.NullMarked;
