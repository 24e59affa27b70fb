@NullMarked
package shop.good.application;

import org.jspecify.annotations.NullMarked;
