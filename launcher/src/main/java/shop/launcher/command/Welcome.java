package shop.launcher.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Comparator;
import shop.launcher.Shop;
import shop.launcher.process.Part;

/** What is said once the shop runs: where everything is and, the first time, how to get in. */
final class Welcome {

    private Welcome() {}

    static void print(Shop shop, Duration took, PrintStream out) throws IOException {
        var table = new Table("SERVICE", "ADDRESS");
        shop.parts().stream()
                .sorted(Comparator.comparingInt(Part::port))
                .forEach(part -> table.row(part.name(), address(part)));
        out.printf("%nThe shop is open after %s.%n%n%s%n%n", Durations.seconds(took), table);
        if (has(shop, Shop.GATEWAY)) {
            var port = shop.gateway().getPort();
            printPages(shop, "http://localhost" + (port == 80 ? "" : ":" + port), out);
        }
        var welcomed = shop.plan().home().welcomed();
        if (Files.notExists(welcomed)) {
            out.printf(
                    "Administrator: %s, password %s (kept in %s)%n%n",
                    shop.env().get("ADMIN_USERNAME"),
                    shop.env().get("ADMIN_PASSWORD"),
                    shop.plan().home().secrets());
            Files.createFile(welcomed);
        }
        out.println("./shop demo walks through it; Ctrl-C or ./shop down stops it.");
    }

    private static void printPages(Shop shop, String gateway, PrintStream out) {
        out.printf("Every endpoint: %s/docs%n", gateway);
        if (has(shop, "notification-service")
                && shop.env().getOrDefault("SMTP_HOST", "").isBlank()) {
            out.printf("Mails, for staff: %s/api/notifications/mailbox.html%n", gateway);
        }
        out.println();
    }

    private static boolean has(Shop shop, String part) {
        return shop.parts().stream().anyMatch(each -> each.name().equals(part));
    }

    private static String address(Part part) {
        var isHttp = part.name().endsWith("-service") || part.name().equals(Shop.GATEWAY);
        return (isHttp ? "http://localhost:" : "localhost:") + part.port();
    }
}
