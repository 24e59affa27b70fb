@NullMarked
package shop.good.infrastructure;

import org.jspecify.annotations.NullMarked;
