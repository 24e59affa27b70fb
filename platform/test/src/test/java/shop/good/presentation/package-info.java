@NullMarked
package shop.good.presentation;

import org.jspecify.annotations.NullMarked;
