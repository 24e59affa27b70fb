package shop.promotion.domain;

import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Money;

/**
 * One use of a promotion.
 *
 * @param code by which it was had; absent where it needs none
 * @param amount what it takes off
 */
public record Use(PromotionId promotion, @Nullable Code code, Money amount) {}
