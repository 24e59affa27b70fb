@NullMarked
package shop.good.domain;

import org.jspecify.annotations.NullMarked;
