package shop.notification.domain;

import java.time.Instant;
import java.util.Set;

/**
 * What someone is told, in the words it is told in.
 *
 * @param number its place among all that this user is told
 * @param channels by which ways; none if the user wants none, and then it is only remembered, so
 *     that it is not told later
 */
public record Notice(
        UserId user,
        long number,
        String key,
        Kind kind,
        Category category,
        Language language,
        Text text,
        Set<Channel> channels,
        Instant at) {

    public Notice {
        channels = Set.copyOf(channels);
    }

    public boolean isShown() {
        return channels.contains(Channel.IN_APP);
    }

    public boolean isMailed() {
        return channels.contains(Channel.EMAIL);
    }
}
