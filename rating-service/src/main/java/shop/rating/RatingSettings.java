package shop.rating;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import shop.platform.settings.Settings;

/**
 * What can be set about ratings alone.
 *
 * @param moderation what staff look at before it is shown: {@code suspicious}, {@code all}, {@code
 *     none}
 * @param bannedWords what makes a rating suspicious, besides links
 * @param reportsToQueue so many reports send a rating to staff
 */
record RatingSettings(String moderation, List<String> bannedWords, int reportsToQueue) {

    private static final String NAME = "RATING_MODERATION";
    private static final List<String> EXTENTS = List.of("suspicious", "all", "none");
    private static final String BANNED =
            "asshole,bastard,bitch,cunt,fuck,fucking,fucked,shit,viagra,casino,địt,đụ,lồn,cặc";
    private static final int MOST_REPORTS = 1_000;

    static RatingSettings of(Settings settings) {
        var moderation = settings.text(NAME, EXTENTS.getFirst()).toLowerCase(Locale.ROOT);
        if (!EXTENTS.contains(moderation)) {
            settings.fault(NAME, "is none of suspicious, all, none: " + moderation);
        }
        return new RatingSettings(
                EXTENTS.contains(moderation) ? moderation : EXTENTS.getFirst(),
                Arrays.stream(settings.text("RATING_BANNED_WORDS", BANNED).split(","))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList(),
                settings.integer("RATING_REPORTS_TO_QUEUE", 3, 1, MOST_REPORTS));
    }
}
