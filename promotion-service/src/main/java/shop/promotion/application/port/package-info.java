/** What promotions need from neighbours. */
@NullMarked
package shop.promotion.application.port;

import org.jspecify.annotations.NullMarked;
