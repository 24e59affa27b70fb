package shop.notification.application.port;

import java.time.Duration;
import java.util.List;
import shop.notification.domain.Mail;

/** By which way mails leave. */
public interface Mailer {

    /** What became of one mail. */
    sealed interface Outcome {

        record Accepted() implements Outcome {}

        /** It may well be accepted later. */
        record Failed(String reason) implements Outcome {}

        /** It will never be accepted. */
        record Refused(String reason) implements Outcome {}
    }

    /**
     * How many to hand over at a time: what was accepted but not noted before a crash is sent
     * again.
     */
    int atOnce();

    /** Longer than handing that many over can take. */
    Duration patience();

    /** Hands mails over; one outcome for each, in their order. */
    List<Outcome> send(List<Mail> mails);
}
