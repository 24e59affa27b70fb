package shop.notification.application;

import java.time.Clock;
import shop.notification.domain.MailDelivery;
import shop.notification.domain.Mails;
import shop.notification.domain.NotificationId;
import shop.notification.domain.NotificationProblem;

/** Has the mail of a notification sent again, whether it was given up or sent. */
public final class ResendMail {

    private final Mails mails;
    private final Clock clock;

    public ResendMail(Mails mails, Clock clock) {
        this.mails = mails;
        this.clock = clock;
    }

    public MailDelivery handle(NotificationId notification) {
        return mails.resend(notification, clock.instant())
                .orElseThrow(NotificationProblem.NoSuchMail::new);
    }
}
