package shop.notification.presentation.schedule;

import java.time.Duration;
import shop.notification.application.DeliverMails;
import shop.platform.observability.Observability;

/** Looks for mails that are due. */
public final class MailSchedule implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Repeating mails;

    private MailSchedule(Repeating mails) {
        this.mails = mails;
    }

    public static MailSchedule start(
            DeliverMails deliverMails, Duration period, Observability observability) {
        return new MailSchedule(
                new Repeating("mails", deliverMails::handle, period, PATIENCE, observability));
    }

    @Override
    public void close() {
        mails.close();
    }
}
