package shop.notification.presentation.messaging;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.notification.application.TellNews.Heard;
import shop.notification.domain.Kind;
import shop.notification.domain.News;
import shop.notification.domain.Occasion;
import shop.notification.domain.UserId;
import shop.platform.kernel.Money;
import shop.platform.messaging.Message;

/** What all listeners make of what they hear. */
final class HeardNews {

    private HeardNews() {}

    static Heard of(Message message, @Nullable Occasion occasion) {
        return new Heard(
                new News(message.id(), message.type(), message.payload(), message.occurredAt()),
                occasion);
    }

    /** Guests have no number, and nothing by which they could be told. */
    static @Nullable Occasion occasion(
            @Nullable Long user, String key, Kind kind, Map<String, String> facts) {
        return user == null || user < 1 ? null : Occasion.of(new UserId(user), key, kind, facts);
    }

    static String money(@Nullable BigDecimal amount, @Nullable String currency) {
        if (amount == null || currency == null) {
            return "";
        }
        var money = new Money(amount, Currency.getInstance(currency));
        return money.amount().toPlainString() + " " + currency;
    }

    /** Facts of which some may be missing. */
    static Map<String, String> facts(@Nullable String... namesAndValues) {
        var facts = new HashMap<String, String>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            var name = namesAndValues[i];
            var value = namesAndValues[i + 1];
            if (name != null && value != null) {
                facts.put(name, value);
            }
        }
        return facts;
    }
}
