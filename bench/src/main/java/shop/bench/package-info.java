/** Measures the shop under load, beside what the machine could do at best in the same minutes. */
@NullMarked
package shop.bench;

import org.jspecify.annotations.NullMarked;
