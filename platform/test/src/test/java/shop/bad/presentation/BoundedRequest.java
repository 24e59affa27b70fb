package shop.bad.presentation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;

record BoundedRequest(@Min(1) @Max(9) int quantity, @Positive @Max(9) long weight) {}
