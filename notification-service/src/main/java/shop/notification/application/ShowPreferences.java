package shop.notification.application;

import shop.notification.domain.Preferences;
import shop.notification.domain.Readers;
import shop.notification.domain.UserId;

/** Shows what a user wants to be told. */
public final class ShowPreferences {

    private final Readers readers;

    public ShowPreferences(Readers readers) {
        this.readers = readers;
    }

    public Preferences handle(UserId user) {
        return readers.preferences(user);
    }
}
