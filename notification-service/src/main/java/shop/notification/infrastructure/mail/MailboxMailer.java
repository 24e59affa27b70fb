package shop.notification.infrastructure.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import shop.notification.application.port.Mailer;
import shop.notification.domain.Mail;
import shop.notification.domain.Mailbox;

/** Puts mails into the built-in mailbox, each once. */
public final class MailboxMailer implements Mailer {

    private static final int AT_ONCE = 400;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Mailbox mailbox;
    private final Clock clock;

    public MailboxMailer(Mailbox mailbox, Clock clock) {
        this.mailbox = mailbox;
        this.clock = clock;
    }

    @Override
    public int atOnce() {
        return AT_ONCE;
    }

    @Override
    public Duration patience() {
        return PATIENCE;
    }

    @Override
    public List<Outcome> send(List<Mail> mails) {
        mailbox.put(mails, clock.instant());
        return mails.stream().<Outcome>map(_ -> new Outcome.Accepted()).toList();
    }
}
