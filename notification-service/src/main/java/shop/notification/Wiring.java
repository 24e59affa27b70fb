package shop.notification;

import jakarta.mail.internet.InternetAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntSupplier;
import javax.net.ssl.SSLSocketFactory;
import shop.notification.application.AddWebhook;
import shop.notification.application.ChangePreferences;
import shop.notification.application.ChangeWebhook;
import shop.notification.application.CountUnread;
import shop.notification.application.DeliverMails;
import shop.notification.application.DeliverWebhooks;
import shop.notification.application.FollowNotifications;
import shop.notification.application.ForgetOld;
import shop.notification.application.GiveMailsBack;
import shop.notification.application.ListDeliveries;
import shop.notification.application.ListMailbox;
import shop.notification.application.ListMails;
import shop.notification.application.ListNotifications;
import shop.notification.application.ListWebhooks;
import shop.notification.application.MarkAllRead;
import shop.notification.application.MarkRead;
import shop.notification.application.PingWebhook;
import shop.notification.application.Redeliver;
import shop.notification.application.RemoveWebhook;
import shop.notification.application.ResendMail;
import shop.notification.application.RotateSecret;
import shop.notification.application.SendMessage;
import shop.notification.application.ShowMail;
import shop.notification.application.ShowPreferences;
import shop.notification.application.ShowWebhook;
import shop.notification.application.TellNews;
import shop.notification.application.TellPeople;
import shop.notification.application.port.Directory;
import shop.notification.application.port.Mailer;
import shop.notification.application.port.Wording;
import shop.notification.domain.Deliveries;
import shop.notification.domain.Mailbox;
import shop.notification.domain.Mails;
import shop.notification.domain.Notifications;
import shop.notification.domain.Outgoing;
import shop.notification.domain.Readers;
import shop.notification.domain.Webhooks;
import shop.notification.infrastructure.http.HttpDirectory;
import shop.notification.infrastructure.http.HttpWebhookSender;
import shop.notification.infrastructure.http.PinnedHttp;
import shop.notification.infrastructure.http.Resolver;
import shop.notification.infrastructure.jdbc.AesSecretBox;
import shop.notification.infrastructure.jdbc.JdbcDeliveries;
import shop.notification.infrastructure.jdbc.JdbcMailbox;
import shop.notification.infrastructure.jdbc.JdbcMails;
import shop.notification.infrastructure.jdbc.JdbcNotifications;
import shop.notification.infrastructure.jdbc.JdbcReaders;
import shop.notification.infrastructure.jdbc.JdbcWebhooks;
import shop.notification.infrastructure.mail.MailboxMailer;
import shop.notification.infrastructure.mail.SmtpMailer;
import shop.notification.infrastructure.mail.SmtpSettings;
import shop.notification.infrastructure.redis.RedisBell;
import shop.notification.infrastructure.text.ResourceWording;
import shop.notification.presentation.messaging.NewsListener;
import shop.notification.presentation.rest.DeliveryController;
import shop.notification.presentation.rest.DeliveryController$Route;
import shop.notification.presentation.rest.MailController;
import shop.notification.presentation.rest.MailController$Route;
import shop.notification.presentation.rest.MailboxController;
import shop.notification.presentation.rest.MailboxController$Route;
import shop.notification.presentation.rest.MailboxPage;
import shop.notification.presentation.rest.NotificationController;
import shop.notification.presentation.rest.NotificationController$Route;
import shop.notification.presentation.rest.NotificationStream;
import shop.notification.presentation.rest.PreferencesController;
import shop.notification.presentation.rest.PreferencesController$Route;
import shop.notification.presentation.rest.WebhookController;
import shop.notification.presentation.rest.WebhookController$Route;
import shop.platform.discovery.Discovery;
import shop.platform.discovery.PublishedKeys;
import shop.platform.jdbc.Database;
import shop.platform.jdbc.DatabaseSettings;
import shop.platform.kernel.Parts;
import shop.platform.kernel.Running;
import shop.platform.messaging.Consumer;
import shop.platform.messaging.KafkaSettings;
import shop.platform.messaging.Pace;
import shop.platform.messaging.Relay;
import shop.platform.observability.Observability;
import shop.platform.redis.Redis;
import shop.platform.security.Access;
import shop.platform.security.AccessTokens;
import shop.platform.security.ServiceCredential;
import shop.platform.settings.Settings;
import shop.platform.web.Check;
import shop.platform.web.ServiceServer;

/** Puts the service together, innermost first, and takes it apart in the opposite order. */
final class Wiring {

    private static final int PORT = 8011;
    private static final Duration FORGET_EVERY = Duration.ofMinutes(10);

    /** As some addresses are slow. */
    private static final int WEBHOOKS_AT_ONCE = 4;

    private final Settings settings;
    private final NotificationSettings own;
    private final Optional<SmtpSettings> smtp;
    private final InternetAddress sender;
    private final KafkaSettings kafka;
    private final ServiceCredential credential;
    private final Clock clock = Database.clock();
    private final SecureRandom random = new SecureRandom();
    private final Observability observability;
    private final Database database;
    private final Redis redis;
    private final Discovery discovery;
    private final Readers readers;
    private final Notifications notifications;
    private final Mails mails;
    private final Mailbox mailbox;
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Directory directory;
    private final Wording wording = new ResourceWording();
    private final AesSecretBox box;
    private final RedisBell bell;
    private final Mailer mailer;
    private final Outgoing outgoing;
    private final TellPeople tellPeople;

    private Wiring(Settings settings, Parts parts) {
        this.settings = settings;
        this.own = NotificationSettings.of(settings);
        this.smtp = SmtpSettings.of(settings);
        this.sender = SmtpSettings.sender(settings);
        this.kafka = KafkaSettings.of(settings);
        this.credential = ServiceCredential.of(NotificationService.NAME, settings);
        var databaseSettings = DatabaseSettings.of(settings, "notification");
        settings.check();
        this.observability = parts.add(Observability.of(NotificationService.NAME, settings));
        this.database = parts.add(Database.open(databaseSettings, observability));
        this.redis = parts.add(Redis.open(settings, observability));
        this.discovery = parts.add(Discovery.open(settings, credential, observability));
        this.readers = new JdbcReaders(database.sql());
        this.notifications = new JdbcNotifications(database.sql(), database.outbox());
        this.mails = new JdbcMails(database.sql(), database.transactions());
        this.mailbox = new JdbcMailbox(database.sql());
        this.webhooks = new JdbcWebhooks(database.sql(), database.transactions());
        this.deliveries = new JdbcDeliveries(database.sql(), database.transactions());
        this.directory = new HttpDirectory(discovery.client());
        this.box = new AesSecretBox(own.secret());
        this.bell = parts.add(new RedisBell(redis));
        this.mailer =
                smtp.<Mailer>map(server -> new SmtpMailer(server, sender, clock))
                        .orElseGet(() -> new MailboxMailer(mailbox, clock));
        this.outgoing = new Outgoing(mailer.patience(), clock);
        this.tellPeople =
                new TellPeople(
                        readers,
                        notifications,
                        database.transactions(),
                        wording,
                        outgoing,
                        bell,
                        clock);
    }

    static Running start(Settings settings) {
        return Parts.start(parts -> new Wiring(settings, parts).start(parts));
    }

    private Running start(Parts parts) {
        parts.add(Relay.start(database.outbox(), kafka, observability, Pace.BACKGROUND));
        parts.add(new GiveMailsBack(outgoing, mails, clock)::handle);
        repeat(parts, "mails", own.period(), deliverMails()::handle);
        parts.add(consumer());
        var deliverWebhooks = deliverWebhooks(parts);
        for (var number = 1; number <= WEBHOOKS_AT_ONCE; number++) {
            repeat(parts, "webhooks-" + number, own.period(), deliverWebhooks::handle);
        }
        repeat(parts, "forgetting", FORGET_EVERY, forgetOld()::handle);
        var server = parts.add(server().start());
        discovery.register(server.port());
        parts.add(discovery::drain);
        return server;
    }

    private void repeat(Parts parts, String name, Duration pause, IntSupplier work) {
        parts.add(observability.repeatWhileBusy(name, pause, () -> work.getAsInt() > 0));
    }

    private Consumer consumer() {
        var tellNews =
                new TellNews(tellPeople, webhooks, deliveries, database.transactions(), clock);
        var listener = new NewsListener(tellNews);
        var consumer =
                Consumer.builder(kafka, observability)
                        .group(NotificationService.NAME)
                        .inbox(database.inbox(NotificationService.NAME))
                        .pace(Pace.BACKGROUND);
        NewsListener.TYPES.forEach((topic, types) -> consumer.listen(topic, types, listener));
        return consumer.start();
    }

    private DeliverMails deliverMails() {
        var address = sender.getAddress();
        return new DeliverMails(
                mails,
                outgoing,
                directory,
                wording,
                mailer,
                address.substring(address.indexOf('@') + 1),
                own.mailRetries(),
                random,
                clock);
    }

    private DeliverWebhooks deliverWebhooks(Parts parts) {
        var http =
                parts.add(
                        new PinnedHttp(
                                own.destinations(),
                                Resolver.system(),
                                (SSLSocketFactory) SSLSocketFactory.getDefault(),
                                own.webhookDeadline()));
        return new DeliverWebhooks(
                webhooks,
                deliveries,
                new HttpWebhookSender(http, box, clock),
                tellPeople,
                database.transactions(),
                own.webhookRetries(),
                own.mostFailures(),
                random,
                clock);
    }

    private ForgetOld forgetOld() {
        return new ForgetOld(mailbox, deliveries, own.mailboxFor(), own.deliveriesFor(), clock);
    }

    private ServiceServer server() {
        return ServiceServer.named(NotificationService.NAME, settings, observability)
                .port(PORT)
                .access(access())
                .tokens(new AccessTokens(new PublishedKeys(discovery.client()), clock))
                .credential(credential)
                .route(json ->
                        new NotificationController$Route(
                                notificationController(), json.validator(), json.jsonb()))
                .route(json ->
                        new PreferencesController$Route(
                                new PreferencesController(
                                        new ShowPreferences(readers),
                                        new ChangePreferences(readers)),
                                json.validator(),
                                json.jsonb()))
                .route(json ->
                        new MailController$Route(
                                new MailController(
                                        new ListMails(mails), new ResendMail(mails, clock)),
                                json.validator(),
                                json.jsonb()))
                .route(json ->
                        new MailboxController$Route(
                                new MailboxController(
                                        new ListMailbox(mailbox), new ShowMail(mailbox)),
                                json.validator(),
                                json.jsonb()))
                .route(json ->
                        new WebhookController$Route(
                                webhookController(), json.validator(), json.jsonb()))
                .route(json ->
                        new DeliveryController$Route(
                                deliveryController(), json.validator(), json.jsonb()))
                .raw(new MailboxPage()::addTo)
                .raw(new NotificationStream(new FollowNotifications(notifications, bell))::addTo)
                .idempotency(database.idempotency(), "POST /api/notifications")
                .check("mysql", database::isAlive)
                .check(new Check("redis", false, redis::isAlive));
    }

    private NotificationController notificationController() {
        return new NotificationController(
                new ListNotifications(notifications),
                new CountUnread(notifications),
                new MarkRead(notifications, clock),
                new MarkAllRead(notifications, clock),
                new SendMessage(tellPeople, notifications, directory));
    }

    private WebhookController webhookController() {
        return new WebhookController(
                new AddWebhook(webhooks, own.destinations(), box, random, clock),
                new ListWebhooks(webhooks),
                new ShowWebhook(webhooks),
                new ChangeWebhook(
                        webhooks, deliveries, own.destinations(), database.transactions(), clock),
                new RotateSecret(webhooks, box, database.transactions(), random, clock),
                new RemoveWebhook(webhooks));
    }

    private DeliveryController deliveryController() {
        return new DeliveryController(
                new ListDeliveries(webhooks, deliveries),
                new PingWebhook(webhooks, deliveries, database.transactions(), clock),
                new Redeliver(deliveries, clock));
    }

    private static Access access() {
        var access = Access.builder();
        MailboxPage.PATHS.forEach(path -> access.open("GET", path));
        return access.staffOrService("POST", "/api/notifications")
                .staff("*", "/api/notifications/mails/**")
                .staff("*", "/api/notifications/mailbox/**")
                .staff("*", "/api/notifications/webhooks/**")
                .build();
    }
}
