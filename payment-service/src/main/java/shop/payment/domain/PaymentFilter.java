package shop.payment.domain;

import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Page;

/** Which payments to list; a {@code null} part does not restrict. */
public record PaymentFilter(@Nullable CustomerId customer, @Nullable OrderId order, Page page) {}
