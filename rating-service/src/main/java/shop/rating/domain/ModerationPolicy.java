package shop.rating.domain;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shop.rating.domain.RatingState.Pending;
import shop.rating.domain.RatingState.Published;

/** Which opinions are shown at once, and which only after staff have looked at them. */
public final class ModerationPolicy {

    /** How much is looked at. */
    public enum Extent {
        /** What holds a banned word or a link. */
        SUSPICIOUS,
        ALL,
        NONE;

        public static Optional<Extent> named(String name) {
            return Arrays.stream(values())
                    .filter(extent -> extent.name().equals(name.toUpperCase(Locale.ROOT)))
                    .findFirst();
        }
    }

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern LINK =
            Pattern.compile(
                    "(?U)https?://|\\bwww\\.|\\b[\\w-]+\\.(com|net|org|info|biz|shop|xyz|top|io|ru|cn|vn)\\b",
                    Pattern.CASE_INSENSITIVE);

    private final Extent extent;
    private final Set<String> bannedWords;
    private final long reportsToQueue;

    /**
     * @param bannedWords whole words, whatever their case
     * @param reportsToQueue so many reports send what is shown back to staff
     */
    public ModerationPolicy(Extent extent, Collection<String> bannedWords, long reportsToQueue) {
        this.extent = extent;
        this.bannedWords =
                bannedWords.stream()
                        .map(ModerationPolicy::folded)
                        .collect(Collectors.toUnmodifiableSet());
        this.reportsToQueue = reportsToQueue;
    }

    /** What becomes of this when somebody says it. */
    public RatingState judge(Opinion opinion) {
        return switch (extent) {
            case NONE -> new Published();
            case ALL -> new Pending("Every rating is looked at before it is shown.");
            case SUSPICIOUS -> judge(text(opinion));
        };
    }

    /** Whether staff should look at it again. */
    public boolean isTooMany(long reports) {
        return reports >= reportsToQueue;
    }

    private RatingState judge(String text) {
        if (LINK.matcher(text).find()) {
            return new Pending("It seems to contain a link.");
        }
        var bad = NO_WORD.splitAsStream(folded(text)).anyMatch(this::isBanned);
        return bad ? new Pending("It contains a banned word.") : new Published();
    }

    private boolean isBanned(String word) {
        return bannedWords.contains(word);
    }

    private static String text(Opinion opinion) {
        return Stream.of(opinion.title(), opinion.comment())
                .filter(part -> part != null)
                .collect(Collectors.joining("\n"));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
