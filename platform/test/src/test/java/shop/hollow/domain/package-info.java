@NullMarked
package shop.hollow.domain;

import org.jspecify.annotations.NullMarked;
