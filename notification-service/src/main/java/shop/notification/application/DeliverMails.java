package shop.notification.application;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import shop.notification.application.port.Directory;
import shop.notification.application.port.Mailer;
import shop.notification.application.port.Mailer.Outcome;
import shop.notification.application.port.Wording;
import shop.notification.domain.Contact;
import shop.notification.domain.Mail;
import shop.notification.domain.MailDelivery;
import shop.notification.domain.MailResult;
import shop.notification.domain.Mails;
import shop.notification.domain.Outgoing;
import shop.notification.domain.Retries;
import shop.notification.domain.UserId;
import shop.platform.kernel.Problem;

/**
 * Sends the mails that are due. Addresses are looked up now, as they may have changed since. A mail
 * is sent twice only if this process dies after the server took it and before that was noted; the
 * second one has the same id.
 */
public final class DeliverMails {

    private static final int TAKEN_AT_LEAST = 50;

    /** What is known of the address of a mail. */
    private sealed interface Lookup {

        record Found(Contact contact) implements Lookup {}

        record NoSuchUser() implements Lookup {}

        record Away(String reason) implements Lookup {}
    }

    private final Mails mails;
    private final Outgoing outgoing;
    private final Directory directory;
    private final Wording wording;
    private final Mailer mailer;
    private final String domain;
    private final Retries retries;
    private final RandomGenerator random;
    private final Clock clock;

    /**
     * @param domain stands in the ids of mails
     */
    public DeliverMails(
            Mails mails,
            Outgoing outgoing,
            Directory directory,
            Wording wording,
            Mailer mailer,
            String domain,
            Retries retries,
            RandomGenerator random,
            Clock clock) {
        this.mails = mails;
        this.outgoing = outgoing;
        this.directory = directory;
        this.wording = wording;
        this.mailer = mailer;
        this.domain = domain;
        this.retries = retries;
        this.random = random;
        this.clock = clock;
    }

    /**
     * Sends what was written here and what is due; says how many it took. Half of its places are
     * for each, so that neither waits for the other.
     */
    public int handle() {
        var places = Math.max(TAKEN_AT_LEAST, mailer.atOnce());
        var taken = new ArrayList<>(outgoing.take(places / 2));
        taken.addAll(mails.claim(now(), outgoing.takenUntil(), places - taken.size()));
        if (taken.isEmpty()) {
            return 0;
        }
        var lookups = lookUp(taken);
        for (var from = 0; from < taken.size(); from += mailer.atOnce()) {
            var part = taken.subList(from, Math.min(from + mailer.atOnce(), taken.size()));
            mails.settle(attempt(part.stream().filter(outgoing::isInTime).toList(), lookups));
        }
        return taken.size();
    }

    private Map<MailDelivery, MailResult> attempt(
            List<MailDelivery> part, Map<UserId, Lookup> lookups) {
        var results = new LinkedHashMap<MailDelivery, MailResult>();
        var sendable = new ArrayList<MailDelivery>();
        var letters = new ArrayList<Mail>();
        for (var delivery : part) {
            switch (Objects.requireNonNull(lookups.get(reader(delivery)))) {
                case Lookup.Found(var contact) -> {
                    sendable.add(delivery);
                    letters.add(mail(delivery, contact));
                }
                case Lookup.NoSuchUser() ->
                        results.put(delivery, new MailResult.Dead("there is no such user"));
                case Lookup.Away(var reason) -> results.put(delivery, later(delivery, reason));
            }
        }
        if (!letters.isEmpty()) {
            var outcomes = mailer.send(letters);
            var sentAt = now();
            for (var place = 0; place < sendable.size(); place++) {
                var delivery = sendable.get(place);
                results.put(delivery, result(delivery, outcomes.get(place), sentAt));
            }
        }
        return results;
    }

    private Map<UserId, Lookup> lookUp(List<MailDelivery> deliveries) {
        var readers = deliveries.stream().map(DeliverMails::reader).collect(toSet());
        var lookups = new HashMap<UserId, Lookup>();
        try {
            var contacts = directory.find(readers);
            for (var reader : readers) {
                var contact = contacts.get(reader);
                lookups.put(
                        reader,
                        contact == null ? new Lookup.NoSuchUser() : new Lookup.Found(contact));
            }
        } catch (Problem problem) {
            readers.forEach(reader -> lookups.put(reader, new Lookup.Away(problem.detail())));
        }
        return lookups;
    }

    private static UserId reader(MailDelivery delivery) {
        return delivery.notification().notice().user();
    }

    private Mail mail(MailDelivery delivery, Contact contact) {
        var notice = delivery.notification().notice();
        var letter = wording.letter(notice.language(), notice.text(), contact.name());
        return new Mail(
                delivery.messageId(domain),
                contact.email(),
                contact.name(),
                notice.text().title(),
                letter.text(),
                letter.html());
    }

    private MailResult result(MailDelivery delivery, Outcome outcome, Instant sentAt) {
        return switch (outcome) {
            case Outcome.Accepted() -> new MailResult.Sent(sentAt);
            case Outcome.Failed(var reason) -> later(delivery, reason);
            case Outcome.Refused(var reason) -> new MailResult.Dead(reason);
        };
    }

    private MailResult later(MailDelivery delivery, String reason) {
        return retries.next(delivery.attempts(), now(), random)
                .<MailResult>map(at -> new MailResult.Later(at, reason))
                .orElseGet(() -> new MailResult.Dead(reason));
    }

    private Instant now() {
        return clock.instant();
    }
}
