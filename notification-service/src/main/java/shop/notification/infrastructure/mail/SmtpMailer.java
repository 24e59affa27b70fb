package shop.notification.infrastructure.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import shop.notification.application.port.Mailer;
import shop.notification.domain.Mail;

/** Hands mails to an SMTP server, one at a time. */
public final class SmtpMailer implements Mailer {

    private static final String TIMEOUT = "5000";

    /** A dozen steps, each within the time-out. */
    private static final Duration PATIENCE = Duration.ofSeconds(75);

    private final SmtpSettings settings;
    private final InternetAddress sender;
    private final Session session;
    private final Clock clock;

    public SmtpMailer(SmtpSettings settings, InternetAddress sender, Clock clock) {
        this.settings = settings;
        this.sender = sender;
        this.session = Session.getInstance(properties(settings));
        this.clock = clock;
    }

    @Override
    public int atOnce() {
        return 1;
    }

    @Override
    public Duration patience() {
        return PATIENCE;
    }

    @Override
    public List<Outcome> send(List<Mail> mails) {
        return mails.stream().map(this::send).toList();
    }

    private Outcome send(Mail mail) {
        try {
            var message = message(mail);
            try (var transport = session.getTransport()) {
                if (settings.user().isEmpty()) {
                    transport.connect();
                } else {
                    transport.connect(settings.user(), settings.password());
                }
                transport.sendMessage(message, message.getAllRecipients());
            }
            return new Outcome.Accepted();
        } catch (AddressException e) {
            return new Outcome.Refused("not an address: " + e.getMessage());
        } catch (MessagingException e) {
            return isFinal(e) ? new Outcome.Refused(reason(e)) : new Outcome.Failed(reason(e));
        }
    }

    private MimeMessage message(Mail mail) throws MessagingException {
        var message = new NamedMessage(session, mail.id());
        message.setFrom(sender);
        message.setRecipient(Message.RecipientType.TO, recipient(mail));
        message.setSubject(mail.subject(), UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        var parts = new MimeMultipart("alternative");
        parts.addBodyPart(part(mail.text(), "plain"));
        parts.addBodyPart(part(mail.html(), "html"));
        message.setContent(parts);
        message.saveChanges();
        return message;
    }

    private static InternetAddress recipient(Mail mail) throws AddressException {
        var address = new InternetAddress(mail.address(), true);
        try {
            address.setPersonal(mail.name(), UTF_8.name());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException("every JDK has UTF-8", impossible);
        }
        return address;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8.name(), subtype);
        return part;
    }

    /** Whether the server has said, by a code from 500 on, that it never will. */
    private static boolean isFinal(MessagingException fault) {
        for (Exception e = fault; e != null; e = next(e)) {
            var code =
                    switch (e) {
                        case SMTPAddressFailedException refused -> refused.getReturnCode();
                        case SMTPSenderFailedException refused -> refused.getReturnCode();
                        case SMTPSendFailedException refused -> refused.getReturnCode();
                        default -> 0;
                    };
            if (code >= 500) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Exception next(Exception e) {
        return e instanceof MessagingException fault ? fault.getNextException() : null;
    }

    private static String reason(MessagingException fault) {
        var cause =
                fault instanceof SendFailedException && fault.getNextException() != null
                        ? fault.getNextException()
                        : fault;
        return cause.getMessage() == null
                ? cause.getClass().getSimpleName()
                : cause.getMessage().strip();
    }

    private static Properties properties(SmtpSettings settings) {
        var properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", settings.host());
        properties.setProperty("mail.smtp.port", Integer.toString(settings.port()));
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT);
        properties.setProperty("mail.smtp.timeout", TIMEOUT);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT);
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.setProperty("mail.smtp.auth", Boolean.toString(!settings.user().isEmpty()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        switch (settings.security()) {
            case NONE -> {}
            case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
        }
        return properties;
    }

    /** Keeps its id, however often it is sent. */
    private static final class NamedMessage extends MimeMessage {

        private final String id;

        NamedMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
