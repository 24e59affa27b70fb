package shop.payment.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

public enum PaymentMethod {
    CREDIT_CARD,
    BANK_TRANSFER,
    CASH_ON_DELIVERY,
    WALLET;

    public static Optional<PaymentMethod> named(String wireName) {
        return Arrays.stream(values())
                .filter(method -> method.wireName().equals(wireName))
                .findFirst();
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
