/** What the use cases need from outside, by role. */
@NullMarked
package shop.order.application.port;

import org.jspecify.annotations.NullMarked;
