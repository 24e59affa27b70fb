package shop.user.domain;

public record UserId(long value) {}
