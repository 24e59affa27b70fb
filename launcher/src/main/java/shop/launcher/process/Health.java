package shop.launcher.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Asks HTTP servers how they are. */
public final class Health {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(1))
                    .build();

    private Health() {}

    /** Whether {@code address} answers with 200. */
    public static boolean isGood(URI address) {
        try {
            var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(3)).build();
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Waits until {@code address} answers with 200.
     *
     * @param isAlive whether there is still something to wait for
     * @return whether it did
     */
    public static boolean isGoodInTime(URI address, BooleanSupplier isAlive) {
        var giveUp = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (isAlive.getAsBoolean() && System.nanoTime() < giveUp) {
                if (isGood(address)) {
                    return true;
                }
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return false;
    }
}
