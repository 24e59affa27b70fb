package shop.notification.application;

import static java.util.stream.Collectors.toMap;
import static shop.notification.domain.Fixtures.NOW;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import shop.notification.application.port.Directory;
import shop.notification.application.port.Mailer;
import shop.notification.application.port.WebhookSender;
import shop.notification.domain.Attempt;
import shop.notification.domain.Contact;
import shop.notification.domain.Delivery;
import shop.notification.domain.Mail;
import shop.notification.domain.NotificationProblem;
import shop.notification.domain.Outgoing;
import shop.notification.domain.Retries;
import shop.notification.domain.UserId;
import shop.notification.domain.Webhook;
import shop.platform.test.FakeClock;
import shop.platform.test.InMemoryTransactions;

/** The whole service in memory. What it sends is remembered, what fails is said by the test. */
public final class SmallService {

    public final FakeClock clock = FakeClock.at(NOW);
    public final InMemoryReaders readers = new InMemoryReaders();
    public final InMemoryMails mails = new InMemoryMails();
    public final InMemoryNotifications notifications = new InMemoryNotifications(mails);
    public final InMemoryDeliveries deliveries = new InMemoryDeliveries();
    public final InMemoryWebhooks webhooks = new InMemoryWebhooks(deliveries);
    public final InMemoryTransactions transactions = new InMemoryTransactions();
    public final FakeBell bell = new FakeBell();
    final FakeMailer mailer = new FakeMailer();
    final Outgoing outgoing = new Outgoing(mailer.patience(), clock);
    public final TellPeople tellPeople =
            new TellPeople(
                    readers, notifications, transactions, new FakeWording(), outgoing, bell, clock);
    public final TellNews tellNews =
            new TellNews(tellPeople, webhooks, deliveries, transactions, clock);

    final FakeDirectory directory = new FakeDirectory();
    final FakeSender sender = new FakeSender();

    final DeliverMails deliverMails = deliverMails(outgoing);

    final DeliverWebhooks deliverWebhooks =
            new DeliverWebhooks(
                    webhooks,
                    deliveries,
                    sender,
                    tellPeople,
                    transactions,
                    new Retries(3, Duration.ofSeconds(10), Duration.ofMinutes(1)),
                    4,
                    new Random(1),
                    clock);

    /** As another instance would, which has written other mails. */
    DeliverMails deliverMails(Outgoing written) {
        return new DeliverMails(
                mails,
                written,
                directory,
                new FakeWording(),
                mailer,
                "shop.example",
                new Retries(3, Duration.ofSeconds(10), Duration.ofMinutes(1)),
                new Random(1),
                clock);
    }

    static final class FakeMailer implements Mailer {

        final List<Mail> accepted = new ArrayList<>();
        int atOnce = 2;
        @Nullable Outcome failure;

        @Override
        public int atOnce() {
            return atOnce;
        }

        @Override
        public Duration patience() {
            return Duration.ofSeconds(30);
        }

        @Override
        public List<Outcome> send(List<Mail> mails) {
            if (failure != null) {
                var outcome = failure;
                return mails.stream().map(_ -> outcome).toList();
            }
            accepted.addAll(mails);
            return mails.stream().<Outcome>map(_ -> new Outcome.Accepted()).toList();
        }
    }

    static final class FakeDirectory implements Directory {

        int asked;
        boolean away;
        boolean empty;

        @Override
        public Map<UserId, Contact> find(Collection<UserId> users) {
            asked++;
            if (away) {
                throw new NotificationProblem.UsersAway(503);
            }
            return empty
                    ? Map.of()
                    : users.stream()
                            .collect(
                                    toMap(
                                            user -> user,
                                            user ->
                                                    new Contact(
                                                            "user" + user,
                                                            "user" + user + "@example.com",
                                                            null)));
        }
    }

    final class FakeSender implements WebhookSender {

        final List<String> received = new ArrayList<>();
        int status = 200;

        @Override
        public Attempt send(Webhook webhook, Delivery delivery) {
            received.add(webhook.id() + " " + delivery.news().event());
            var error = status == 200 ? null : "status " + status;
            return new Attempt(clock.instant(), 1, status, "", error);
        }
    }
}
