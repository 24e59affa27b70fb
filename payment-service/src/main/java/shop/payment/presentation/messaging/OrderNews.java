package shop.payment.presentation.messaging;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;

/** What this service reads of the news on {@code order-events}. */
@Json(naming = Json.Naming.LowerUnderscore)
public record OrderNews(
        long orderId, long userId, BigDecimal totalAmount, String currency, String status) {}
