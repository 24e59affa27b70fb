package shop.notification.presentation.rest;

import io.avaje.http.api.Controller;
import io.avaje.http.api.Get;
import io.avaje.http.api.QueryParam;
import io.avaje.http.api.Valid;
import org.jspecify.annotations.Nullable;
import shop.notification.application.ListMailbox;
import shop.notification.application.ShowMail;
import shop.platform.web.Pages;

/** The mailbox in which mails are kept as long as there is no SMTP server; for staff. */
@Valid
@Controller("/api/notifications/mailbox")
public final class MailboxController {

    private final ListMailbox listMailbox;
    private final ShowMail showMail;

    public MailboxController(ListMailbox listMailbox, ShowMail showMail) {
        this.listMailbox = listMailbox;
        this.showMail = showMail;
    }

    /**
     * Lists the mails in the mailbox, the latest first. {@code /api/notifications/mailbox.html}
     * shows them to a browser.
     *
     * @param to only mails to this address
     */
    @Get
    MailboxListResponse list(
            @QueryParam @Nullable String to,
            @QueryParam @Nullable Integer skip,
            @QueryParam @Nullable Integer limit) {
        var page = Pages.of(skip, limit);
        return MailboxListResponse.of(listMailbox.handle(to, page), page);
    }

    /**
     * Shows a mail in the mailbox.
     *
     * @param id its number
     */
    @Get("/{id}")
    MailboxResponse show(long id) {
        return MailboxResponse.of(showMail.handle(id));
    }
}
