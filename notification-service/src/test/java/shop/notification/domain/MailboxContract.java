package shop.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.notification.domain.Fixtures.NOW;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.platform.kernel.Page;

/** What holds of the mailbox, wherever it is kept. */
public abstract class MailboxContract {

    private static final Page ALL = new Page(0, 100);

    private String address = "";

    protected abstract Mailbox mailbox();

    @BeforeEach
    void aNewAddress() {
        address = UUID.randomUUID() + "@example.com";
    }

    @Test
    void a_mail_is_kept_once_by_its_id() {
        var mail = mail("Chào 🎉");

        mailbox().put(List.of(mail, mail), NOW);
        mailbox().put(List.of(mail), NOW.plusSeconds(1));

        var kept = mailbox().list(address, ALL);
        assertThat(kept).hasSize(1);
        assertThat(kept.getFirst().mail()).isEqualTo(mail);
        assertThat(kept.getFirst().receivedAt()).isEqualTo(NOW);
        assertThat(mailbox().find(kept.getFirst().id())).contains(kept.getFirst());
        assertThat(mailbox().find(Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void the_latest_come_first_and_the_old_are_forgotten() {
        mailbox().put(List.of(mail("first")), NOW);
        mailbox().put(List.of(mail("second")), NOW.plusSeconds(10));

        assertThat(mailbox().list(address, ALL))
                .extracting(it -> it.mail().subject())
                .containsExactly("second", "first");
        assertThat(mailbox().list(null, ALL)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(mailbox().forget(NOW.plusSeconds(5), 1000)).isPositive();
        assertThat(mailbox().list(address, ALL))
                .extracting(it -> it.mail().subject())
                .containsExactly("second");
    }

    private Mail mail(String subject) {
        return new Mail(
                "<" + UUID.randomUUID() + "@shop>",
                address,
                "Linh",
                subject,
                "text",
                "<p>html</p>");
    }
}
