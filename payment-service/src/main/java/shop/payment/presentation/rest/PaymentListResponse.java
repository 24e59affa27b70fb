package shop.payment.presentation.rest;

import io.avaje.jsonb.Json;
import java.util.List;

@Json(naming = Json.Naming.LowerUnderscore)
public record PaymentListResponse(List<PaymentResponse> payments, int count, int skip, int limit) {}
