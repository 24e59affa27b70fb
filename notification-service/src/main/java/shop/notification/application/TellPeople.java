package shop.notification.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import shop.notification.application.port.Bell;
import shop.notification.application.port.Wording;
import shop.notification.domain.Notice;
import shop.notification.domain.Notification;
import shop.notification.domain.Notifications;
import shop.notification.domain.Occasion;
import shop.notification.domain.Outgoing;
import shop.notification.domain.Reader;
import shop.notification.domain.Readers;
import shop.notification.domain.UserId;
import shop.platform.kernel.Transactions;

/**
 * Tells people of occasions, each once, in their language and by the ways they want; joins the
 * present transaction.
 */
public final class TellPeople {

    private final Readers readers;
    private final Notifications notifications;
    private final Transactions transactions;
    private final Wording wording;
    private final Outgoing outgoing;
    private final Bell bell;
    private final Clock clock;

    public TellPeople(
            Readers readers,
            Notifications notifications,
            Transactions transactions,
            Wording wording,
            Outgoing outgoing,
            Bell bell,
            Clock clock) {
        this.readers = readers;
        this.notifications = notifications;
        this.transactions = transactions;
        this.wording = wording;
        this.outgoing = outgoing;
        this.bell = bell;
        this.clock = clock;
    }

    /** Gives those that were not told before. */
    public List<Notification> handle(Collection<Occasion> occasions) {
        return occasions.isEmpty() ? List.of() : transactions.call(() -> tell(occasions));
    }

    private List<Notification> tell(Collection<Occasion> occasions) {
        var users = occasions.stream().map(Occasion::user).collect(Collectors.toSet());
        var locked = readers.lock(users);
        var notices = new ArrayList<Notice>();
        for (var occasion : occasions) {
            notices.add(notice(Objects.requireNonNull(locked.get(occasion.user())), occasion));
        }
        var until = outgoing.takenUntil();
        var told = notifications.add(notices, until);
        if (!told.isEmpty()) {
            readers.keepNumbers(locked.values());
            transactions.afterCommit(() -> outgoing.add(told, until));
            transactions.afterCommit(() -> ring(told));
        }
        return told;
    }

    private Notice notice(Reader reader, Occasion occasion) {
        var language = reader.preferences().language();
        var text = wording.text(occasion.kind(), language, occasion.facts());
        return reader.hear(occasion, text, clock.instant());
    }

    private void ring(List<Notification> told) {
        var latest = new HashMap<UserId, Long>();
        for (var notification : told) {
            var notice = notification.notice();
            if (notice.isShown()) {
                latest.merge(notice.user(), notice.number(), Math::max);
            }
        }
        if (!latest.isEmpty()) {
            bell.ring(latest);
        }
    }
}
