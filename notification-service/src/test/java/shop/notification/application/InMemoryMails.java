package shop.notification.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import shop.notification.domain.MailDelivery;
import shop.notification.domain.MailResult;
import shop.notification.domain.MailStatus;
import shop.notification.domain.Mails;
import shop.notification.domain.Notification;
import shop.notification.domain.NotificationId;
import shop.platform.kernel.Page;

public final class InMemoryMails implements Mails {

    private final Map<Long, MailDelivery> mails = new TreeMap<>(Comparator.reverseOrder());

    synchronized void add(Notification notification, Instant takenUntil) {
        put(new MailDelivery(notification, MailStatus.PENDING, 1, 0, takenUntil, null, null));
    }

    @Override
    public synchronized List<MailDelivery> claim(Instant now, Instant until, int limit) {
        var claimed = new ArrayList<MailDelivery>();
        for (var mail : List.copyOf(mails.values()).reversed()) {
            if (mail.status() == MailStatus.PENDING
                    && !Objects.requireNonNull(mail.dueAt()).isAfter(now)
                    && claimed.size() < limit) {
                var taken =
                        new MailDelivery(
                                mail.notification(),
                                mail.status(),
                                mail.attempts() + 1,
                                mail.resends(),
                                until,
                                mail.error(),
                                null);
                put(taken);
                claimed.add(taken);
            }
        }
        return claimed;
    }

    @Override
    public synchronized void settle(Map<MailDelivery, MailResult> results) {
        results.forEach((delivery, result) -> {
            var present = mails.get(delivery.notification().id().value());
            if (present != null
                    && present.status() == MailStatus.PENDING
                    && present.attempts() == delivery.attempts()
                    && present.resends() == delivery.resends()) {
                put(settled(present, result));
            }
        });
    }

    @Override
    public synchronized List<MailDelivery> list(@Nullable MailStatus status, Page page) {
        return mails.values().stream()
                .filter(mail -> status == null || mail.status() == status)
                .skip(page.skip())
                .limit(page.limit())
                .toList();
    }

    @Override
    public synchronized Optional<MailDelivery> resend(NotificationId id, Instant now) {
        return Optional.ofNullable(mails.get(id.value()))
                .map(mail -> {
                    var again = mail.status() == MailStatus.SENT ? 1 : 0;
                    return put(
                            new MailDelivery(
                                    mail.notification(),
                                    MailStatus.PENDING,
                                    0,
                                    mail.resends() + again,
                                    now,
                                    null,
                                    null));
                });
    }

    private MailDelivery put(MailDelivery mail) {
        mails.put(mail.notification().id().value(), mail);
        return mail;
    }

    private static MailDelivery settled(MailDelivery mail, MailResult result) {
        return switch (result) {
            case MailResult.Sent(var at) -> with(mail, MailStatus.SENT, null, null, at);
            case MailResult.Later(var at, var error) ->
                    with(mail, MailStatus.PENDING, at, cut(error), null);
            case MailResult.Dead(var error) -> with(mail, MailStatus.DEAD, null, cut(error), null);
        };
    }

    private static String cut(String error) {
        return error.substring(0, Math.min(500, error.length()));
    }

    private static MailDelivery with(
            MailDelivery mail,
            MailStatus status,
            @Nullable Instant due,
            @Nullable String error,
            @Nullable Instant sent) {
        return new MailDelivery(
                mail.notification(), status, mail.attempts(), mail.resends(), due, error, sent);
    }
}
