package shop.good.application;

import java.time.Instant;

public record OrderView(String name, Instant placedAt) {}
