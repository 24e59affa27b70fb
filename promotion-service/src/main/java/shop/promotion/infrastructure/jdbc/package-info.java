/** Promotions, codes and redemptions in MySQL. */
@NullMarked
package shop.promotion.infrastructure.jdbc;

import org.jspecify.annotations.NullMarked;
