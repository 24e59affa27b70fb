/** What the registry does by the clock. */
@NullMarked
package shop.discovery.presentation.schedule;

import org.jspecify.annotations.NullMarked;
