package shop.promotion.domain;

/**
 * Why a promotion does not apply.
 *
 * @param detail one sentence for the customer
 */
public record Objection(Reason reason, String detail) {}
