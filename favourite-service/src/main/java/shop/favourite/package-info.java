/** What people would like to have. */
@NullMarked
package shop.favourite;

import org.jspecify.annotations.NullMarked;
