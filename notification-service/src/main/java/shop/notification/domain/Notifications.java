package shop.notification.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All notifications. What is not shown is left out wherever people look. */
public interface Notifications {

    /**
     * Keeps those of {@code notices} whose user does not have one of the same key, with their mails
     * and what is announced of them; needs a transaction in which the readers are locked.
     *
     * @param mailsTakenUntil the mails are the caller's to send until then, as if it had claimed
     *     them of {@link Mails}
     * @return those that were kept
     */
    List<Notification> add(Collection<Notice> notices, Instant mailsTakenUntil);

    /** Newest first. */
    List<Notification> list(NotificationFilter filter);

    /** Those with a higher number, in the order of their numbers. */
    List<Notification> after(UserId user, long number, int limit);

    /** The highest number shown, 0 if there is none. */
    long lastShown(UserId user);

    long unread(UserId user);

    /** Marks one as read, once; empty if the user has no such notification. */
    Optional<Notification> markRead(NotificationId id, UserId user, Instant at);

    /** Marks all that are unread, and says how many. */
    int markAllRead(UserId user, Instant at);

    /** What was told to {@code user} under {@code key}. */
    Optional<Notification> told(UserId user, String key);
}
