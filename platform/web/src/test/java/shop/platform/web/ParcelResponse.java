package shop.platform.web;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.Instant;

@Json(naming = Json.Naming.LowerUnderscore)
record ParcelResponse(long id, String shippingAddress, BigDecimal totalAmount, Instant createdAt) {}
