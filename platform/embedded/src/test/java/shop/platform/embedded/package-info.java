@NullMarked
package shop.platform.embedded;

import org.jspecify.annotations.NullMarked;
