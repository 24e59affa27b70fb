package shop.notification.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shop.notification.domain.Notice;
import shop.notification.domain.Notification;
import shop.notification.domain.NotificationFilter;
import shop.notification.domain.NotificationId;
import shop.notification.domain.Notifications;
import shop.notification.domain.UserId;

public final class InMemoryNotifications implements Notifications {

    private final InMemoryMails mails;
    private final List<Notification> all = new ArrayList<>();

    public InMemoryNotifications(InMemoryMails mails) {
        this.mails = mails;
    }

    public synchronized List<Notification> all() {
        return List.copyOf(all);
    }

    @Override
    public synchronized List<Notification> add(
            Collection<Notice> notices, Instant mailsTakenUntil) {
        var added = new ArrayList<Notification>();
        for (var notice : notices) {
            if (told(notice.user(), notice.key()).isEmpty()) {
                var notification =
                        new Notification(new NotificationId(all.size() + 1L), notice, null);
                all.add(notification);
                added.add(notification);
                if (notice.isMailed()) {
                    mails.add(notification, mailsTakenUntil);
                }
            }
        }
        return added;
    }

    @Override
    public synchronized List<Notification> list(NotificationFilter filter) {
        var category = filter.category();
        var before = filter.before();
        return shown(filter.user())
                .filter(it -> !filter.unreadOnly() || !it.isRead())
                .filter(it -> category == null || it.notice().category() == category)
                .filter(it -> before == null || it.id().value() < before.value())
                .sorted(Comparator.comparingLong((Notification it) -> it.id().value()).reversed())
                .skip(filter.page().skip())
                .limit(filter.page().limit())
                .toList();
    }

    @Override
    public synchronized List<Notification> after(UserId user, long number, int limit) {
        return shown(user)
                .filter(it -> it.notice().number() > number)
                .sorted(Comparator.comparingLong(it -> it.notice().number()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized long lastShown(UserId user) {
        return shown(user).mapToLong(it -> it.notice().number()).max().orElse(0);
    }

    @Override
    public synchronized long unread(UserId user) {
        return shown(user).filter(it -> !it.isRead()).count();
    }

    @Override
    public synchronized Optional<Notification> markRead(
            NotificationId id, UserId user, Instant at) {
        return shown(user).filter(it -> it.id().equals(id)).findFirst().map(it -> read(it, at));
    }

    @Override
    public synchronized int markAllRead(UserId user, Instant at) {
        var unread = shown(user).filter(it -> !it.isRead()).toList();
        unread.forEach(it -> read(it, at));
        return unread.size();
    }

    @Override
    public synchronized Optional<Notification> told(UserId user, String key) {
        return all.stream()
                .filter(it -> it.notice().user().equals(user) && it.notice().key().equals(key))
                .findFirst();
    }

    private Notification read(Notification notification, Instant at) {
        if (notification.isRead()) {
            return notification;
        }
        var read = new Notification(notification.id(), notification.notice(), at);
        all.set(all.indexOf(notification), read);
        return read;
    }

    private Stream<Notification> shown(UserId user) {
        return all.stream().filter(it -> it.notice().user().equals(user) && it.notice().isShown());
    }
}
