package shop.tax.presentation.messaging;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.Instant;

/** What the ledger reads of a refund. */
@Json(naming = Json.Naming.LowerUnderscore)
record PaymentMessage(long orderId, BigDecimal totalRefunded, Instant createdAt) {}
