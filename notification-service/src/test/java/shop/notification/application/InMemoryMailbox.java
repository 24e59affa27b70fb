package shop.notification.application;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import shop.notification.domain.Mail;
import shop.notification.domain.Mailbox;
import shop.notification.domain.MailboxEntry;
import shop.platform.kernel.Page;

final class InMemoryMailbox implements Mailbox {

    private final Map<Long, MailboxEntry> entries = new TreeMap<>(Comparator.reverseOrder());
    private long lastId;

    @Override
    public void put(Collection<Mail> mails, Instant at) {
        for (var mail : mails) {
            if (entries.values().stream().noneMatch(it -> it.mail().id().equals(mail.id()))) {
                lastId++;
                entries.put(lastId, new MailboxEntry(lastId, mail, at));
            }
        }
    }

    @Override
    public List<MailboxEntry> list(@Nullable String address, Page page) {
        return entries.values().stream()
                .filter(it -> address == null || it.mail().address().equals(address))
                .skip(page.skip())
                .limit(page.limit())
                .toList();
    }

    @Override
    public Optional<MailboxEntry> find(long id) {
        return Optional.ofNullable(entries.get(id));
    }

    @Override
    public int forget(Instant before, int limit) {
        var old =
                entries.values().stream()
                        .filter(it -> it.receivedAt().isBefore(before))
                        .limit(limit)
                        .toList();
        old.forEach(it -> entries.remove(it.id()));
        return old.size();
    }
}
