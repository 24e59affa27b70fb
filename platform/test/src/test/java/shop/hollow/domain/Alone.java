package shop.hollow.domain;

public record Alone() {}
