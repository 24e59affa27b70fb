package shop.gateway;

import java.util.Locale;

/** The services, with the ports of the contract. */
enum Service {
    DISCOVERY(8000),
    USER(8001),
    PRODUCT(8002),
    ORDER(8003),
    PAYMENT(8004),
    INVENTORY(8005),
    SHIPPING(8006),
    PROMOTION(8007),
    RATING(8008),
    SEARCH(8009),
    FAVOURITE(8010),
    NOTIFICATION(8011),
    TAX(8012);

    private final int port;

    Service(int port) {
        this.port = port;
    }

    /** Where its instances are, separated by commas. */
    String setting() {
        return name().toUpperCase(Locale.ROOT) + "_SERVICE_URL";
    }

    String usualUrl() {
        return "http://127.0.0.1:" + port;
    }
}
