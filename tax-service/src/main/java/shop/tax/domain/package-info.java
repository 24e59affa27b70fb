/** Rates, what they come to, VAT numbers, and the ledger of taxes. */
@NullMarked
package shop.tax.domain;

import org.jspecify.annotations.NullMarked;
