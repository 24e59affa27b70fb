package shop.notification.infrastructure.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;
import shop.platform.settings.Settings;

/**
 * How mails are handed over.
 *
 * @param user empty where the server wants none
 */
public record SmtpSettings(String host, int port, Security security, String user, String password) {

    /** How the connection is protected. */
    public enum Security {
        NONE,
        STARTTLS,
        TLS
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }

    /** Absent where no server is named; then mails go to the built-in mailbox. */
    public static Optional<SmtpSettings> of(Settings settings) {
        return settings.optional("SMTP_HOST").map(host -> of(host, settings));
    }

    private static SmtpSettings of(String host, Settings settings) {
        var security =
                switch (settings.text("SMTP_SECURITY", "starttls")) {
                    case "starttls" -> Security.STARTTLS;
                    case "tls" -> Security.TLS;
                    case "none" -> Security.NONE;
                    case String other -> {
                        settings.fault(
                                "SMTP_SECURITY", "is none of starttls, tls and none: " + other);
                        yield Security.STARTTLS;
                    }
                };
        var usual = security == Security.TLS ? 465 : 587;
        return new SmtpSettings(
                host,
                settings.integer("SMTP_PORT", usual, 1, 65_535),
                security,
                settings.text("SMTP_USER", ""),
                settings.text("SMTP_PASSWORD", ""));
    }

    /** From whom mails are: {@code MAIL_FROM}. */
    public static InternetAddress sender(Settings settings) {
        var from = settings.text("MAIL_FROM", "Shop <no-reply@shop.example>");
        try {
            var address = new InternetAddress(from, true);
            if (address.getAddress().matches("[!-~]+@[A-Za-z0-9.-]+")) {
                return address;
            }
        } catch (AddressException _) {
            // told below
        }
        settings.fault("MAIL_FROM", "is not an address such as Shop <no-reply@shop.example>");
        return new InternetAddress();
    }
}
