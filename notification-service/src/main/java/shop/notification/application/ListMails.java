package shop.notification.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.notification.domain.MailDelivery;
import shop.notification.domain.MailStatus;
import shop.notification.domain.Mails;
import shop.platform.kernel.Page;

/** Lists mails and how far they have come; the dead letters among them. */
public final class ListMails {

    private final Mails mails;

    public ListMails(Mails mails) {
        this.mails = mails;
    }

    public List<MailDelivery> handle(@Nullable MailStatus status, Page page) {
        return mails.list(status, page);
    }
}
