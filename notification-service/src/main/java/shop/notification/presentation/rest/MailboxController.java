package shop.notification.presentation.rest;

import io.avaje.http.api.Controller;
import io.avaje.http.api.Get;
import io.avaje.http.api.Produces;
import io.avaje.http.api.QueryParam;
import io.avaje.http.api.Valid;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
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
    private final JsonType<MailboxListResponse> listJson;
    private final JsonType<MailboxResponse> mailJson;

    public MailboxController(ListMailbox listMailbox, ShowMail showMail, Jsonb jsonb) {
        this.listMailbox = listMailbox;
        this.showMail = showMail;
        this.listJson = jsonb.type(MailboxListResponse.class);
        this.mailJson = jsonb.type(MailboxResponse.class);
    }

    /**
     * Lists the mails in the mailbox, the latest first: as a page if {@code Accept} names {@code
     * text/html}, as JSON otherwise.
     *
     * @param to only mails to this address
     */
    @Get
    @Produces(statusCode = 200)
    void list(
            @QueryParam @Nullable String to,
            @QueryParam @Nullable Integer skip,
            @QueryParam @Nullable Integer limit,
            ServerRequest request,
            ServerResponse response) {
        var page = Pages.of(skip, limit);
        var entries = listMailbox.handle(to, page);
        if (wantsPage(request)) {
            MailboxPages.send(response, MailboxPages.list(entries));
        } else {
            send(response, listJson.toJson(MailboxListResponse.of(entries, page)));
        }
    }

    /**
     * Shows a mail in the mailbox, as a page or as JSON.
     *
     * @param id its number
     */
    @Get("/{id}")
    @Produces(statusCode = 200)
    void show(long id, ServerRequest request, ServerResponse response) {
        var entry = showMail.handle(id);
        if (wantsPage(request)) {
            MailboxPages.send(response, MailboxPages.mail(entry));
        } else {
            send(response, mailJson.toJson(MailboxResponse.of(entry)));
        }
    }

    private static boolean wantsPage(ServerRequest request) {
        return request.headers()
                .first(HeaderNames.ACCEPT)
                .filter(accepted -> accepted.contains("text/html"))
                .isPresent();
    }

    private static void send(ServerResponse response, String json) {
        response.header(HeaderNames.CONTENT_TYPE, "application/json").send(json);
    }
}
