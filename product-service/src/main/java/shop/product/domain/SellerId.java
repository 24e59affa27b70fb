package shop.product.domain;

public record SellerId(long value) {}
