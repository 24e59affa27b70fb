package shop.tax.presentation.messaging;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.util.List;
import java.util.Set;
import shop.platform.messaging.Listener;
import shop.platform.messaging.Message;
import shop.tax.application.KeepLedger;
import shop.tax.domain.LedgerNews;

/** Hears what was given back. */
public final class PaymentListener implements Listener {

    public static final String TOPIC = "payment-events";
    public static final Set<String> TYPES = Set.of("payment_refunded");

    private static final JsonType<PaymentMessage> JSON =
            Jsonb.builder().build().type(PaymentMessage.class);

    private final KeepLedger keepLedger;

    public PaymentListener(KeepLedger keepLedger) {
        this.keepLedger = keepLedger;
    }

    @Override
    public void handle(List<Message> batch) {
        keepLedger.handle(batch.stream().map(PaymentListener::news).toList());
    }

    private static LedgerNews news(Message message) {
        var refund = JSON.fromJson(message.payload());
        return new LedgerNews.Refunded(
                refund.orderId(), refund.totalRefunded(), refund.createdAt());
    }
}
