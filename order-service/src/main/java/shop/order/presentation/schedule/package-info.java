/** What happens by the clock. */
@NullMarked
package shop.order.presentation.schedule;

import org.jspecify.annotations.NullMarked;
