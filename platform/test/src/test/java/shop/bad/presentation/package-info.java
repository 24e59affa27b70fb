@NullMarked
package shop.bad.presentation;

import org.jspecify.annotations.NullMarked;
