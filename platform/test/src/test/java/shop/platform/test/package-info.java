@NullMarked
package shop.platform.test;

import org.jspecify.annotations.NullMarked;
