package shop.notification.domain;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Something to be told to someone.
 *
 * @param key names it, whichever event it comes by: {@code order:42:paid}. For one user and key
 *     there is one notification, however often it is heard of.
 * @param facts what the text is made from
 * @param channels by which ways at most
 */
public record Occasion(
        UserId user,
        String key,
        Kind kind,
        Category category,
        Map<String, String> facts,
        Set<Channel> channels) {

    /** Longest {@link #key}. */
    public static final int LONGEST_KEY = 300;

    public Occasion {
        facts = Map.copyOf(facts);
        channels = Set.copyOf(channels);
        if (key.isEmpty() || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("no key: " + key);
        }
    }

    public static Occasion of(UserId user, String key, Kind kind, Map<String, String> facts) {
        return new Occasion(user, key, kind, kind.category(), facts, EnumSet.allOf(Channel.class));
    }
}
