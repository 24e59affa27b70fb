package shop.notification.domain;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a user wants to be told, how, and in which language. What belongs to a purchase is always
 * shown in the shop itself.
 *
 * @param version 0 as long as the user has chosen nothing
 */
public record Preferences(Language language, Set<Mute> mutes, long version) {

    public static final Preferences STANDARD = new Preferences(Language.EN, Set.of(), 0);

    public Preferences {
        mutes = Set.copyOf(mutes);
    }

    public boolean wants(Channel channel, Category category) {
        return !mutes.contains(new Mute(channel, category));
    }

    /**
     * These preferences after a change.
     *
     * @throws NotificationProblem.NotToBeMuted if it would hide what belongs to a purchase
     */
    public Preferences with(Language chosen, Set<Mute> unwanted) {
        for (var mute : unwanted) {
            if (mute.channel() == Channel.IN_APP && mute.category().isAlwaysShown()) {
                throw new NotificationProblem.NotToBeMuted(mute.category());
            }
        }
        return new Preferences(chosen, unwanted, version + 1);
    }

    Set<Channel> among(Set<Channel> channels, Category category) {
        return channels.stream()
                .filter(channel -> wants(channel, category))
                .collect(Collectors.toUnmodifiableSet());
    }
}
