package shop.notification.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.notification.domain.Fixtures.ANNA;
import static shop.notification.domain.Fixtures.LINH;
import static shop.notification.domain.Fixtures.orderPaid;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.notification.application.port.Mailer.Outcome;
import shop.notification.domain.Mail;
import shop.notification.domain.MailDelivery;
import shop.notification.domain.MailStatus;
import shop.notification.domain.NotificationId;
import shop.notification.domain.NotificationProblem;
import shop.notification.domain.Outgoing;
import shop.platform.kernel.Page;

class DeliverMailsTest {

    private final SmallService service = new SmallService();

    @BeforeEach
    void somethingToTell() {
        service.tellPeople.handle(
                List.of(orderPaid(LINH, 1), orderPaid(LINH, 2), orderPaid(ANNA, 3)));
    }

    @Test
    void each_mail_is_sent_once_to_where_its_reader_is() {
        assertThat(service.deliverMails.handle()).isEqualTo(3);
        assertThat(service.deliverMails.handle()).isZero();

        assertThat(service.mailer.accepted)
                .extracting(Mail::id, Mail::address, Mail::subject)
                .containsExactly(
                        tuple("<notification-1-0@shop.example>", "user7@example.com"),
                        tuple("<notification-2-0@shop.example>", "user7@example.com"),
                        tuple("<notification-3-0@shop.example>", "user8@example.com"));
        assertThat(statuses()).containsOnly(MailStatus.SENT);
        assertThat(service.directory.asked).isEqualTo(1);
    }

    @Test
    void as_many_are_taken_as_can_be_handed_over_at_once() {
        service.tellPeople.handle(
                IntStream.rangeClosed(4, 80).mapToObj(order -> orderPaid(LINH, order)).toList());
        service.mailer.atOnce = 120;
        service.clock.advance(Duration.ofSeconds(60));
        service.tellPeople.handle(
                IntStream.rangeClosed(201, 280).mapToObj(order -> orderPaid(ANNA, order)).toList());

        assertThat(service.deliverMails.handle()).isEqualTo(120);
        assertThat(service.mailer.accepted)
                .filteredOn(mail -> mail.address().equals("user8@example.com"))
                .as("half of them written just now, half of them due")
                .hasSize(61);
        assertThat(service.deliverMails.handle()).isEqualTo(40);
    }

    @Test
    void mails_of_an_instance_that_died_are_taken_by_another_when_their_time_is_over() {
        var other = service.deliverMails(outgoingOfAnother());

        service.clock.advance(Duration.ofSeconds(59));
        assertThat(other.handle()).isZero();
        service.clock.advance(Duration.ofSeconds(1));
        assertThat(other.handle()).isEqualTo(3);

        assertThat(statuses()).containsOnly(MailStatus.SENT);
    }

    @Test
    void what_has_waited_here_for_too_long_is_left_to_whoever_looks_for_it() {
        service.clock.advance(Duration.ofSeconds(31));
        assertThat(service.deliverMails.handle()).isZero();

        service.clock.advance(Duration.ofSeconds(29));
        assertThat(service.deliverMails.handle()).isEqualTo(3);
        assertThat(service.mailer.accepted).hasSize(3);
    }

    @Test
    void an_instance_that_stops_leaves_its_mails_to_others_at_once() {
        new GiveMailsBack(service.outgoing, service.mails, service.clock).handle();

        assertThat(service.deliverMails(outgoingOfAnother()).handle()).isEqualTo(3);
        assertThat(service.deliverMails.handle()).isZero();
        assertThat(service.mailer.accepted).hasSize(3);
    }

    @Test
    void mails_of_what_was_undone_are_not_sent() {
        assertThatThrownBy(() ->
                        service.transactions.run(() -> {
                            service.tellPeople.handle(List.of(orderPaid(LINH, 4)));
                            throw new IllegalStateException("undone");
                        }))
                .hasMessage("undone");

        assertThat(service.deliverMails.handle()).isEqualTo(3);
    }

    @Test
    void a_failure_is_tried_again_after_longer_and_longer_pauses_and_then_given_up() {
        service.mailer.failure = new Outcome.Failed("connection refused");

        service.deliverMails.handle();
        assertThat(statuses()).containsOnly(MailStatus.PENDING);
        assertThat(service.deliverMails.handle()).isZero();
        for (var attempt = 2; attempt <= 3; attempt++) {
            service.clock.advance(Duration.ofSeconds(20));
            assertThat(service.deliverMails.handle()).isEqualTo(3);
        }

        assertThat(statuses()).containsOnly(MailStatus.DEAD);
        assertThat(mails()).extracting(MailDelivery::error).containsOnly("connection refused");
        service.clock.advance(Duration.ofDays(1));
        assertThat(service.deliverMails.handle()).isZero();
    }

    @Test
    void what_will_never_be_accepted_is_given_up_at_once() {
        service.mailer.failure = new Outcome.Refused("550 no such mailbox");

        service.deliverMails.handle();

        assertThat(statuses()).containsOnly(MailStatus.DEAD);
    }

    @Test
    void mails_to_nobody_are_given_up() {
        service.directory.empty = true;

        service.deliverMails.handle();

        assertThat(mails()).extracting(MailDelivery::error).containsOnly("there is no such user");
        assertThat(statuses()).containsOnly(MailStatus.DEAD);
    }

    @Test
    void while_users_cannot_be_looked_up_mails_wait() {
        service.directory.away = true;
        service.deliverMails.handle();
        assertThat(statuses()).containsOnly(MailStatus.PENDING);
        assertThat(service.directory.asked).isEqualTo(1);

        service.directory.away = false;
        service.clock.advance(Duration.ofSeconds(20));
        service.deliverMails.handle();

        assertThat(statuses()).containsOnly(MailStatus.SENT);
    }

    @Test
    void one_given_up_can_be_sent_again_by_hand() {
        service.mailer.failure = new Outcome.Refused("no");
        service.deliverMails.handle();
        service.mailer.failure = null;
        var resend = new ResendMail(service.mails, service.clock);

        resend.handle(new NotificationId(1));
        service.deliverMails.handle();

        assertThat(service.mailer.accepted)
                .extracting(Mail::id)
                .containsExactly("<notification-1-0@shop.example>");
        assertThatThrownBy(() -> resend.handle(new NotificationId(99)))
                .isInstanceOf(NotificationProblem.NoSuchMail.class);
    }

    private Outgoing outgoingOfAnother() {
        return new Outgoing(service.mailer.patience(), service.clock);
    }

    private static Tuple tuple(String id, String address) {
        return Assertions.tuple(id, address, "en order_paid");
    }

    private List<MailDelivery> mails() {
        return service.mails.list(null, new Page(0, 100));
    }

    private List<MailStatus> statuses() {
        return mails().stream().map(MailDelivery::status).toList();
    }
}
