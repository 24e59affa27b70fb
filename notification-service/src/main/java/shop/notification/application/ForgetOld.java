package shop.notification.application;

import java.time.Clock;
import java.time.Duration;
import shop.notification.domain.Deliveries;
import shop.notification.domain.Mailbox;

/** Forgets mails kept here and deliveries to webhooks when they are old, some at a time. */
public final class ForgetOld {

    private static final int SOME = 1000;

    private final Mailbox mailbox;
    private final Deliveries deliveries;
    private final Duration mailsFor;
    private final Duration deliveriesFor;
    private final Clock clock;

    public ForgetOld(
            Mailbox mailbox,
            Deliveries deliveries,
            Duration mailsFor,
            Duration deliveriesFor,
            Clock clock) {
        this.mailbox = mailbox;
        this.deliveries = deliveries;
        this.mailsFor = mailsFor;
        this.deliveriesFor = deliveriesFor;
        this.clock = clock;
    }

    /** Says how many it has forgotten. */
    public int handle() {
        var now = clock.instant();
        return mailbox.forget(now.minus(mailsFor), SOME)
                + deliveries.forget(now.minus(deliveriesFor), SOME);
    }
}
