package shop.notification.presentation.rest;

import io.avaje.jsonb.Json;
import java.time.Instant;
import shop.notification.domain.MailboxEntry;

/** A mail in the built-in mailbox. */
@Json(naming = Json.Naming.LowerUnderscore)
public record MailboxResponse(
        long id,
        String messageId,
        String to,
        String name,
        String subject,
        String text,
        String html,
        Instant receivedAt) {

    static MailboxResponse of(MailboxEntry entry) {
        var mail = entry.mail();
        return new MailboxResponse(
                entry.id(),
                mail.id(),
                mail.address(),
                mail.name(),
                mail.subject(),
                mail.text(),
                mail.html(),
                entry.receivedAt());
    }
}
