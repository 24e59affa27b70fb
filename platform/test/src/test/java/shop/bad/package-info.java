@NullMarked
package shop.bad;

import org.jspecify.annotations.NullMarked;
