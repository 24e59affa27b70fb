@NullMarked
package shop.good;

import org.jspecify.annotations.NullMarked;
