package shop.promotion.domain;

import shop.platform.kernel.Money;

/**
 * How much of a promotion is taken now.
 *
 * @param spent what all uses together take off
 */
public record Usage(long uses, Money spent) {}
