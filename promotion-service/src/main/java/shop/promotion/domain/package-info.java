/** What promotions are, when they apply, what they give and how their uses are counted. */
@NullMarked
package shop.promotion.domain;

import org.jspecify.annotations.NullMarked;
