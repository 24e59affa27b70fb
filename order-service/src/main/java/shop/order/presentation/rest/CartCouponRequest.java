package shop.order.presentation.rest;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import shop.order.domain.CouponCode;

@Valid
@Json(naming = Json.Naming.LowerUnderscore)
public record CartCouponRequest(@NotBlank @Size(max = CouponCode.MAX_LENGTH) String code) {}
