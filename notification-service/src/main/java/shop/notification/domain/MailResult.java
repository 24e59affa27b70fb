package shop.notification.domain;

import java.time.Instant;

/** What became of an attempt to send a mail. */
public sealed interface MailResult {

    record Sent(Instant at) implements MailResult {}

    record Later(Instant at, String error) implements MailResult {}

    record Dead(String error) implements MailResult {}
}
