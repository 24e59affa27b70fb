package shop.notification.domain;

import java.util.Collection;
import java.util.Map;

/** All who are told things. */
public interface Readers {

    /** Makes those that are missing and locks all until the present transaction ends. */
    Map<UserId, Reader> lock(Collection<UserId> users);

    /** Keeps how far they have been told; they are locked. */
    void keepNumbers(Collection<Reader> readers);

    /** A user's preferences, the standard ones if none were chosen. */
    Preferences preferences(UserId user);

    /**
     * Keeps what a user has chosen.
     *
     * @return whether nobody else has changed it since
     */
    boolean choose(UserId user, Preferences preferences);
}
