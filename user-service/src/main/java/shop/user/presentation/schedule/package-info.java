/** What the clock asks of this service. */
@NullMarked
package shop.user.presentation.schedule;

import org.jspecify.annotations.NullMarked;
