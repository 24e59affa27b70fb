@NullMarked
package shop.bad.infrastructure;

import org.jspecify.annotations.NullMarked;
