@NullMarked
package shop.bad.domain;

import org.jspecify.annotations.NullMarked;
