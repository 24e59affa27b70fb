@NullMarked
package shop.bad.domain.utils;

import org.jspecify.annotations.NullMarked;
