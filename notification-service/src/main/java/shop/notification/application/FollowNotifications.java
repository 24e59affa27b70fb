package shop.notification.application;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import shop.notification.application.port.Bell;
import shop.notification.domain.Notification;
import shop.notification.domain.Notifications;
import shop.notification.domain.UserId;

/** Gives a user's notifications as they come. */
public final class FollowNotifications {

    /** What is told from now on only. */
    public static final long FROM_NOW = -1;

    private static final int AT_ONCE = 100;
    private static final Duration GLANCE = Duration.ofMillis(250);

    /**
     * @param after the number of the last one known, or {@link #FROM_NOW}
     * @param patience how long to wait if there is none yet
     * @param gone whether nobody waits for the answer any more
     */
    public record Query(UserId user, long after, Duration patience, BooleanSupplier gone) {

        /** One that does not wait. */
        public static Query now(UserId user, long after) {
            return new Query(user, after, Duration.ZERO, () -> false);
        }
    }

    /**
     * @param last where to go on
     */
    public record Answer(List<Notification> notifications, long last) {}

    private final Notifications notifications;
    private final Bell bell;

    public FollowNotifications(Notifications notifications, Bell bell) {
        this.notifications = notifications;
        this.bell = bell;
    }

    public Answer handle(Query query) {
        if (query.after() == FROM_NOW) {
            return new Answer(List.of(), notifications.lastShown(query.user()));
        }
        var known = look(query);
        return known.notifications().isEmpty() && waited(query) ? look(query) : known;
    }

    /**
     * Waits a little at a time, rather than being interrupted, which would hit the database if it
     * came late. Whether it is worth looking again.
     */
    private boolean waited(Query query) {
        for (var left = query.patience(); left.isPositive(); left = left.minus(GLANCE)) {
            if (query.gone().getAsBoolean()) {
                return false;
            }
            if (bell.await(query.user(), query.after(), GLANCE)) {
                return true;
            }
        }
        return query.patience().isPositive();
    }

    private Answer look(Query query) {
        var found = notifications.after(query.user(), query.after(), AT_ONCE);
        return new Answer(
                found, found.isEmpty() ? query.after() : found.getLast().notice().number());
    }
}
