/** What this service does of itself. */
@NullMarked
package shop.shipping.presentation.schedule;

import org.jspecify.annotations.NullMarked;
