package shop.notification.presentation.rest;

import static java.util.stream.Collectors.joining;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import shop.notification.domain.MailboxEntry;

/**
 * The mailbox as pages. All that comes from a mail is escaped; its HTML stands in a frame that may
 * run nothing, load nothing and send nothing.
 */
final class MailboxPages {

    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'; sandbox";

    private static final String STYLE =
            """
            body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; \
            padding: 0 1rem; color: #222; }
            table { border-collapse: collapse; width: 100%; }
            td, th { text-align: left; padding: .4rem .6rem; border-bottom: 1px solid #ddd; }
            iframe { width: 100%; height: 24rem; border: 1px solid #ddd; }
            pre { white-space: pre-wrap; background: #f6f6f6; padding: 1rem; }
            """;

    private MailboxPages() {}

    static void send(ServerResponse response, String page) {
        response.header(HeaderNames.CONTENT_TYPE, "text/html; charset=utf-8")
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer")
                .header("X-Frame-Options", "DENY")
                .send(page);
    }

    static String list(List<MailboxEntry> entries) {
        var rows = entries.stream().map(MailboxPages::row).collect(joining());
        return page(
                "Mailbox",
                """
                <h1>Mailbox</h1>
                <p>No SMTP server is set, so mails are kept here.</p>
                <table>
                <tr><th>Received</th><th>To</th><th>Subject</th></tr>
                %s</table>
                """
                        .formatted(rows));
    }

    static String mail(MailboxEntry entry) {
        var mail = entry.mail();
        return page(
                mail.subject(),
                """
                <p><a href="/api/notifications/mailbox">Mailbox</a></p>
                <h1>%s</h1>
                <table>
                <tr><th>To</th><td>%s &lt;%s&gt;</td></tr>
                <tr><th>Received</th><td>%s</td></tr>
                <tr><th>Message-ID</th><td>%s</td></tr>
                </table>
                <h2>HTML</h2>
                <iframe sandbox="" title="The mail as HTML" srcdoc="%s"></iframe>
                <h2>Text</h2>
                <pre>%s</pre>
                """
                        .formatted(
                                escaped(mail.subject()),
                                escaped(mail.name()),
                                escaped(mail.address()),
                                entry.receivedAt(),
                                escaped(mail.id()),
                                escaped(mail.html()),
                                escaped(mail.text())));
    }

    private static String row(MailboxEntry entry) {
        var mail = entry.mail();
        return "<tr><td>%s</td><td>%s</td><td><a href=\"/api/notifications/mailbox/%d\">%s</a></td></tr>\n"
                .formatted(
                        entry.receivedAt(),
                        escaped(mail.address()),
                        entry.id(),
                        escaped(mail.subject()));
    }

    private static String page(String title, String body) {
        return """
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><title>%s</title><style>%s</style></head>
        <body>
        %s</body>
        </html>
        """
                .formatted(escaped(title), STYLE, body);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
