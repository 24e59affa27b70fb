package shop.notification.application;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes secrets for webhooks. */
final class WebhookSecrets {

    private static final int BYTES = 32;

    private WebhookSecrets() {}

    static String fresh(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return "whsec_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
