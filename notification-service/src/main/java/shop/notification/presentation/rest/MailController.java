package shop.notification.presentation.rest;

import io.avaje.http.api.Controller;
import io.avaje.http.api.Get;
import io.avaje.http.api.Post;
import io.avaje.http.api.Produces;
import io.avaje.http.api.QueryParam;
import io.avaje.http.api.Valid;
import io.helidon.webserver.http.ServerRequest;
import org.jspecify.annotations.Nullable;
import shop.notification.application.ListMails;
import shop.notification.application.ResendMail;
import shop.notification.domain.MailStatus;
import shop.notification.domain.NotificationId;
import shop.platform.web.EmptyBody;
import shop.platform.web.Pages;

/** The mails of notifications, on their way; for staff. */
@Valid
@Controller("/api/notifications/mails")
public final class MailController {

    private final ListMails listMails;
    private final ResendMail resendMail;

    public MailController(ListMails listMails, ResendMail resendMail) {
        this.listMails = listMails;
        this.resendMail = resendMail;
    }

    /**
     * Lists mails and how far they have come, the latest first.
     *
     * @param status pending, sent, or dead for those that were given up
     */
    @Get
    MailListResponse list(
            @QueryParam @Nullable String status,
            @QueryParam @Nullable Integer skip,
            @QueryParam @Nullable Integer limit) {
        var page = Pages.of(skip, limit);
        return MailListResponse.of(
                listMails.handle(status == null ? null : MailStatus.of(status), page), page);
    }

    /**
     * Has the mail of a notification sent again, whether it was given up or sent.
     *
     * @param id the notification's number
     */
    @Post("/{id}/resend")
    @Produces(statusCode = 202)
    MailResponse resend(long id, ServerRequest request) {
        EmptyBody.check(request);
        return MailResponse.of(resendMail.handle(new NotificationId(id)));
    }
}
