/** How much tax there is, where and on what; and what was collected. */
@NullMarked
package shop.tax;

import org.jspecify.annotations.NullMarked;
