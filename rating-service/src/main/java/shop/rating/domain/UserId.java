package shop.rating.domain;

public record UserId(long value) {}
