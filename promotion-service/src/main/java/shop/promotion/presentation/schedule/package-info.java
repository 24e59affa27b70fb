/** What promotions do by the clock. */
@NullMarked
package shop.promotion.presentation.schedule;

import org.jspecify.annotations.NullMarked;
