/** What the clock sets going. */
@NullMarked
package shop.payment.presentation.schedule;

import org.jspecify.annotations.NullMarked;
