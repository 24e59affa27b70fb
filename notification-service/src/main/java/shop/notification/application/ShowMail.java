package shop.notification.application;

import shop.notification.domain.Mailbox;
import shop.notification.domain.MailboxEntry;
import shop.notification.domain.NotificationProblem;

/** Shows a mail that was kept instead of being sent. */
public final class ShowMail {

    private final Mailbox mailbox;

    public ShowMail(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    public MailboxEntry handle(long id) {
        return mailbox.find(id).orElseThrow(NotificationProblem.NoSuchMail::new);
    }
}
