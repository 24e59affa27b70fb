/** What a payment is and may do. */
@NullMarked
package shop.payment.domain;

import org.jspecify.annotations.NullMarked;
