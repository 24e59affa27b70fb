package shop.launcher.command;

import java.time.Duration;
import java.util.Locale;

/** Times as people read them. */
final class Durations {

    private Durations() {}

    /** {@code 0.4 s}. */
    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    /** {@code 12 s}, {@code 3 min}, {@code 5 h 12 min}, {@code 2 d 4 h}. */
    static String coarse(Duration duration) {
        if (duration.toMinutes() == 0) {
            return duration.toSeconds() + " s";
        }
        if (duration.toHours() == 0) {
            return duration.toMinutes() + " min";
        }
        return duration.toDays() == 0
                ? duration.toHours() + " h " + duration.toMinutesPart() + " min"
                : duration.toDays() + " d " + duration.toHoursPart() + " h";
    }
}
