package shop.notification.presentation.rest;

import io.helidon.webserver.http.HttpRouting;
import java.util.List;
import shop.platform.web.StaticFiles;

/**
 * The mailbox for a browser: a page without any mails in it, which signs staff in as every client
 * does and then shows what {@link MailboxController} answers.
 */
public final class MailboxPage {

    /** Open to anyone; {@code mailbox.html} is the page, the others are what it loads. */
    public static final List<String> PATHS =
            List.of(
                    "/api/notifications/mailbox.html",
                    "/api/notifications/mailbox.css",
                    "/api/notifications/mailbox.js");

    public void addTo(HttpRouting.Builder routing) {
        for (var path : PATHS) {
            var resource = path.replace("/api/notifications", "/mailbox");
            routing.get(
                    path, (_, response) -> StaticFiles.send(response, MailboxPage.class, resource));
        }
    }
}
