/** What can be done with promotions, one class each. */
@NullMarked
package shop.promotion.application;

import org.jspecify.annotations.NullMarked;
