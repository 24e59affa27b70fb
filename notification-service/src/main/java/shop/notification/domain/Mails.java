package shop.notification.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Page;

/** The mails of notifications, on their way. */
public interface Mails {

    /**
     * Takes up to {@code limit} mails that are due, leaving out those others are taking, and counts
     * an attempt at each. Who takes one has until {@code until} to settle it; then it is due again.
     */
    List<MailDelivery> claim(Instant now, Instant until, int limit);

    /** Keeps what became of attempts; one that was taken again meanwhile is left alone. */
    void settle(Map<MailDelivery, MailResult> results);

    /** The latest notifications first. */
    List<MailDelivery> list(@Nullable MailStatus status, Page page);

    /** Has a mail sent once more, as a new one; empty if there is none. */
    Optional<MailDelivery> resend(NotificationId notification, Instant now);
}
