/** What can be asked of this service, one class each. */
@NullMarked
package shop.payment.application;

import org.jspecify.annotations.NullMarked;
