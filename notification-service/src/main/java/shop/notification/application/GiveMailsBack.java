package shop.notification.application;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import shop.notification.domain.MailResult;
import shop.notification.domain.Mails;
import shop.notification.domain.Outgoing;

/** Leaves the mails that were written here and not yet sent to whoever looks for them next. */
public final class GiveMailsBack {

    private final Outgoing outgoing;
    private final Mails mails;
    private final Clock clock;

    public GiveMailsBack(Outgoing outgoing, Mails mails, Clock clock) {
        this.outgoing = outgoing;
        this.mails = mails;
        this.clock = clock;
    }

    public void handle() {
        var now = clock.instant();
        var later = new MailResult.Later(now, "whoever wrote it was stopped before it was sent");
        mails.settle(
                outgoing.take(Integer.MAX_VALUE).stream().collect(toMap(mail -> mail, _ -> later)));
    }
}
