package shop.notification.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.platform.kernel.Page;

/** Where mails go as long as there is no SMTP server. Each is kept once, by its id. */
public interface Mailbox {

    void put(Collection<Mail> mails, Instant at);

    /**
     * The latest first.
     *
     * @param address only mails to this address
     */
    List<MailboxEntry> list(@Nullable String address, Page page);

    Optional<MailboxEntry> find(long id);

    /** Forgets some of those older than {@code before}, and says how many. */
    int forget(Instant before, int limit);
}
