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

    /** Thirteen cold processes took 90 seconds on two slow cores. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(1))
                    .build();

    private Health() {}

    /** Whether {@code address} answers with 200. */
    public static boolean isGood(URI address) {
        return status(address) == 200;
    }

    /** Whether {@code address} answers at all. */
    public static boolean answers(URI address) {
        return status(address) != 0;
    }

    private static int status(URI address) {
        try {
            var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(3)).build();
            return HTTP.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException _) {
            return 0;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /**
     * Waits until {@code isWell}, for as long as {@code isAlive} and some patience last.
     *
     * @return whether it became so
     */
    public static boolean becomes(BooleanSupplier isWell, BooleanSupplier isAlive) {
        var giveUp = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (isAlive.getAsBoolean() && System.nanoTime() < giveUp) {
                if (isWell.getAsBoolean()) {
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
