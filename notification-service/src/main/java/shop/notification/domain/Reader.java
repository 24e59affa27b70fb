package shop.notification.domain;

import java.time.Instant;

/**
 * Someone who is told things. It numbers what it is told; as the row is locked meanwhile, a lower
 * number is never seen after a higher one, and a stream can go on where it was broken off.
 */
public final class Reader {

    private final UserId user;
    private final Preferences preferences;
    private long lastNumber;

    public Reader(UserId user, Preferences preferences, long lastNumber) {
        this.user = user;
        this.preferences = preferences;
        this.lastNumber = lastNumber;
    }

    public static Reader unknown(UserId user) {
        return new Reader(user, Preferences.STANDARD, 0);
    }

    public UserId user() {
        return user;
    }

    public Preferences preferences() {
        return preferences;
    }

    public long lastNumber() {
        return lastNumber;
    }

    /** The notice of an occasion, by the ways this reader wants. */
    public Notice hear(Occasion occasion, Text text, Instant at) {
        if (!occasion.user().equals(user)) {
            throw new IllegalArgumentException(occasion + " is not for " + user);
        }
        lastNumber++;
        return new Notice(
                user,
                lastNumber,
                occasion.key(),
                occasion.kind(),
                occasion.category(),
                preferences.language(),
                text,
                preferences.among(occasion.channels(), occasion.category()),
                at);
    }
}
