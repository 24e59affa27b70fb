package shop.notification.infrastructure.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.notification.domain.Fixtures.LINH;
import static shop.notification.domain.Fixtures.NOW;
import static shop.notification.domain.Fixtures.orderPaid;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.notification.application.DeliverMails;
import shop.notification.application.InMemoryMails;
import shop.notification.application.SmallService;
import shop.notification.application.port.Mailer.Outcome;
import shop.notification.domain.Contact;
import shop.notification.domain.Kind;
import shop.notification.domain.Language;
import shop.notification.domain.Mail;
import shop.notification.domain.MailDelivery;
import shop.notification.domain.MailResult;
import shop.notification.domain.MailStatus;
import shop.notification.domain.Mails;
import shop.notification.domain.NotificationId;
import shop.notification.domain.Outgoing;
import shop.notification.domain.Retries;
import shop.notification.infrastructure.text.ResourceWording;
import shop.platform.kernel.Page;
import shop.platform.test.FakeClock;

/** Mails, handed to a real SMTP server. */
class SmtpMailerIT {

    private static final Contact CONTACT = new Contact("linh", "linh@example.com", null);

    private static final InternetAddress SENDER = address("Shop <no-reply@shop.example>");

    private final FakeClock clock = FakeClock.at(NOW);
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_mail_arrives_as_text_and_as_html_in_its_language() throws Exception {
        var text =
                new ResourceWording()
                        .text(Kind.ORDER_PAID, Language.VI, orderPaid(LINH, 42).facts());
        var letter = new ResourceWording().letter(Language.VI, text, "Nguyễn Linh");

        var outcome =
                send(
                        new Mail(
                                "<notification-1-0@shop.example>",
                                "linh@example.com",
                                "Nguyễn Linh",
                                text.title(),
                                letter.text(),
                                letter.html()));

        assertThat(outcome).isEqualTo(new Outcome.Accepted());
        var message = received().getFirst();
        assertThat(message.getSubject()).isEqualTo("Đơn hàng 42 đã được thanh toán");
        assertThat(message.getMessageID()).isEqualTo("<notification-1-0@shop.example>");
        assertThat(message.getFrom()).containsExactly(SENDER);
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(((InternetAddress) message.getRecipients(RecipientType.TO)[0]).getPersonal())
                .isEqualTo("Nguyễn Linh");
        var parts = (MimeMultipart) message.getContent();
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat(parts.getBodyPart(0).getContent().toString()).contains("Xin chào Nguyễn Linh");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat(parts.getBodyPart(1).getContent().toString()).contains("<h1", "Đơn hàng 42");
    }

    @Test
    void nobody_else_gets_it_whatever_stands_in_a_title_or_a_name() throws Exception {
        send(
                new Mail(
                        "<1@shop.example>",
                        "linh@example.com",
                        "Linh\r\nBcc: eve@example.com",
                        "Hello\r\nBcc: eve@example.com\r\n\r\nanother body",
                        "text",
                        "html"));

        assertThat(received()).hasSize(1);
        var message = received().getFirst();
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getSubject()).isEqualTo("Hello  Bcc: eve@example.com    another body");
    }

    @Test
    void what_is_no_address_is_refused_for_good() {
        for (var address : List.of("", "linh", "a@b@c", "linh@example.com, eve@example.com")) {
            assertThat(send(new Mail("<1@shop.example>", address, "Linh", "s", "t", "h")))
                    .isInstanceOf(Outcome.Refused.class);
        }
        assertThat(received()).isEmpty();
    }

    @Test
    void a_server_that_is_away_may_be_back_later() {
        var port = server.getSmtp().getPort();
        server.stop();

        var outcome = mailer(port).send(List.of(mail())).getFirst();

        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void what_the_server_says_decides_whether_to_try_again() throws Exception {
        try (var strict = new Refusing("550 5.1.1 no such mailbox");
                var busy = new Refusing("451 4.3.0 try again later")) {
            assertThat(mailer(strict.port()).send(List.of(mail())).getFirst())
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            it -> assertThat(it.reason()).contains("no such mailbox"));
            assertThat(mailer(busy.port()).send(List.of(mail())).getFirst())
                    .isInstanceOfSatisfying(
                            Outcome.Failed.class,
                            it -> assertThat(it.reason()).contains("try again later"));
        }
    }

    /** The one window in which a mail is sent twice, and how its reader can tell. */
    @Test
    void a_crash_after_the_server_took_it_sends_it_again_under_the_same_id() throws Exception {
        var service = new SmallService();
        service.tellPeople.handle(List.of(orderPaid(LINH, 1), orderPaid(LINH, 2)));
        clock.advance(Duration.ofMinutes(10)); // whoever wrote them is gone
        var dying = new DyingMails(service.mails);

        assertThatThrownBy(() -> deliver(dying)).hasMessage("killed");
        clock.advance(Duration.ofMinutes(10));
        deliver(service.mails);
        clock.advance(Duration.ofMinutes(10));
        deliver(service.mails);

        var ids = received().stream().map(SmtpMailerIT::id).toList();
        assertThat(ids)
                .containsExactlyInAnyOrder(
                        "<notification-1-0@shop.example>",
                        "<notification-1-0@shop.example>",
                        "<notification-2-0@shop.example>");
        assertThat(service.mails.list(MailStatus.SENT, new Page(0, 10))).hasSize(2);
    }

    @Test
    void without_a_crash_each_is_sent_once_though_the_server_was_away_at_first() {
        var service = new SmallService();
        service.tellPeople.handle(List.of(orderPaid(LINH, 1), orderPaid(LINH, 2)));
        clock.advance(Duration.ofMinutes(10)); // whoever wrote them is gone
        var port = server.getSmtp().getPort();
        server.stop();
        deliver(service.mails, port);
        assertThat(service.mails.list(MailStatus.PENDING, new Page(0, 10))).hasSize(2);

        server.start();
        for (var round = 0; round < 3; round++) {
            clock.advance(Duration.ofMinutes(10));
            deliver(service.mails);
        }

        assertThat(received()).hasSize(2);
    }

    private void deliver(Mails mails) {
        deliver(mails, server.getSmtp().getPort());
    }

    private void deliver(Mails mails, int port) {
        var mailer = mailer(port);
        new DeliverMails(
                        mails,
                        new Outgoing(mailer.patience(), clock),
                        users -> users.stream().collect(toMap(user -> user, _ -> CONTACT)),
                        new ResourceWording(),
                        mailer,
                        "shop.example",
                        new Retries(12, Duration.ofSeconds(10), Duration.ofHours(1)),
                        new Random(1),
                        clock)
                .handle();
    }

    private Outcome send(Mail mail) {
        return mailer(server.getSmtp().getPort()).send(List.of(mail)).getFirst();
    }

    private SmtpMailer mailer(int port) {
        var settings = new SmtpSettings("127.0.0.1", port, SmtpSettings.Security.NONE, "", "");
        return new SmtpMailer(settings, SENDER, clock);
    }

    private static Mail mail() {
        return new Mail("<1@shop.example>", "linh@example.com", "Linh", "s", "t", "h");
    }

    private List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InternetAddress address(String text) {
        try {
            return new InternetAddress(text);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Mails in a process that dies before it can note what was sent. */
    private record DyingMails(InMemoryMails mails) implements Mails {

        @Override
        public List<MailDelivery> claim(Instant now, Instant until, int limit) {
            return mails.claim(now, until, limit);
        }

        @Override
        public void settle(Map<MailDelivery, MailResult> results) {
            throw new IllegalStateException("killed");
        }

        @Override
        public List<MailDelivery> list(@Nullable MailStatus status, Page page) {
            return mails.list(status, page);
        }

        @Override
        public Optional<MailDelivery> resend(NotificationId notification, Instant now) {
            return mails.resend(notification, now);
        }
    }

    /** An SMTP server that accepts no recipient. */
    private static final class Refusing implements AutoCloseable {

        private final ServerSocket socket =
                new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        private final String answer;

        Refusing(String answer) throws IOException {
            this.answer = answer;
            Thread.ofVirtual().start(this::serve);
        }

        int port() {
            return socket.getLocalPort();
        }

        private void serve() {
            try (var connection = socket.accept()) {
                var in =
                        new BufferedReader(
                                new InputStreamReader(connection.getInputStream(), UTF_8));
                var out = connection.getOutputStream();
                out.write("220 here\r\n".getBytes(UTF_8));
                for (var line = in.readLine(); line != null; line = in.readLine()) {
                    var reply = line.startsWith("RCPT") ? answer : "250 fine";
                    out.write((reply + "\r\n").getBytes(UTF_8));
                }
            } catch (IOException gone) {
                assertThat(gone).isNotNull();
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
