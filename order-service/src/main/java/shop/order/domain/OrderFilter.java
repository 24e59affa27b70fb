package shop.order.domain;

import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Page;

/**
 * Which orders are wanted.
 *
 * @param before only orders with a smaller number; the cursor of deep paging
 */
public record OrderFilter(
        Reach reach, @Nullable OrderStatus status, @Nullable OrderId before, Page page) {}
