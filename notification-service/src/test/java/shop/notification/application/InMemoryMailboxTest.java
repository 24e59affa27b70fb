package shop.notification.application;

import shop.notification.domain.Mailbox;
import shop.notification.domain.MailboxContract;

class InMemoryMailboxTest extends MailboxContract {

    private final InMemoryMailbox mailbox = new InMemoryMailbox();

    @Override
    protected Mailbox mailbox() {
        return mailbox;
    }
}
