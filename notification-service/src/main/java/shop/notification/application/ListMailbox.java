package shop.notification.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.notification.domain.Mailbox;
import shop.notification.domain.MailboxEntry;
import shop.platform.kernel.Page;

/** Lists the mails that were kept instead of being sent, the latest first. */
public final class ListMailbox {

    private final Mailbox mailbox;

    public ListMailbox(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    public List<MailboxEntry> handle(@Nullable String address, Page page) {
        return mailbox.list(address, page);
    }
}
