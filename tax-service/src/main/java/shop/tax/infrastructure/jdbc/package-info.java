/** Rates and ledger in MySQL. */
@NullMarked
package shop.tax.infrastructure.jdbc;

import org.jspecify.annotations.NullMarked;
