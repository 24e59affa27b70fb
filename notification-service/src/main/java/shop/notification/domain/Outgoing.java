package shop.notification.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Mails that this process has written and is about to send, which spares looking for them. They are
 * kept as already taken, until a certain time: what is not sent by then, because the process died
 * or has too many, falls due, and whoever looks takes it.
 */
public final class Outgoing {

    /** Some ten megabytes of texts. More are not remembered, and fall due. */
    private static final int MOST = 10_000;

    private final Duration patience;
    private final Clock clock;
    private final BlockingQueue<MailDelivery> mails = new LinkedBlockingQueue<>(MOST);

    /**
     * @param patience longer than handing mails over can take
     */
    public Outgoing(Duration patience, Clock clock) {
        this.patience = patience;
        this.clock = clock;
    }

    /** Until when a mail that is taken now is to be sent: time enough to wait for one other. */
    public Instant takenUntil() {
        return clock.instant().plus(patience).plus(patience);
    }

    /**
     * To be called once they are kept for good.
     *
     * @param until as they were kept
     */
    public void add(Collection<Notification> notifications, Instant until) {
        for (var notification : notifications) {
            if (notification.notice().isMailed()) {
                var _ =
                        mails.offer(
                                new MailDelivery(
                                        notification, MailStatus.PENDING, 1, 0, until, null, null));
            }
        }
    }

    /** Takes up to {@code limit}, the oldest first, leaving out those there is no time left for. */
    public List<MailDelivery> take(int limit) {
        var taken = new ArrayList<MailDelivery>();
        var mail = mails.poll();
        while (mail != null) {
            if (isInTime(mail)) {
                taken.add(mail);
            }
            mail = taken.size() < limit ? mails.poll() : null;
        }
        return taken;
    }

    /** Whether there is time to hand it over before others may take it. */
    public boolean isInTime(MailDelivery mail) {
        var until = mail.dueAt();
        return until != null && !clock.instant().plus(patience).isAfter(until);
    }
}
