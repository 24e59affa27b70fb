package shop.notification.presentation.rest;

import io.avaje.jsonb.Json;
import java.util.List;
import shop.notification.domain.MailboxEntry;
import shop.platform.kernel.Page;

@Json(naming = Json.Naming.LowerUnderscore)
public record MailboxListResponse(List<MailboxResponse> mails, int count, int skip, int limit) {

    static MailboxListResponse of(List<MailboxEntry> entries, Page page) {
        return new MailboxListResponse(
                entries.stream().map(MailboxResponse::of).toList(),
                entries.size(),
                page.skip(),
                page.limit());
    }
}
