@NullMarked
package shop.bench;

import org.jspecify.annotations.NullMarked;
