package shop.notification.domain;

import java.time.Instant;

/** A mail that was kept here instead of being sent. */
public record MailboxEntry(long id, Mail mail, Instant receivedAt) {}
