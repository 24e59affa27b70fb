package shop.notification.application;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import shop.notification.domain.Preferences;
import shop.notification.domain.Reader;
import shop.notification.domain.Readers;
import shop.notification.domain.UserId;

final class InMemoryReaders implements Readers {

    private final Map<UserId, Preferences> preferences = new HashMap<>();
    private final Map<UserId, Long> numbers = new HashMap<>();

    @Override
    public synchronized Map<UserId, Reader> lock(Collection<UserId> users) {
        var locked = new HashMap<UserId, Reader>();
        for (var user : users) {
            locked.put(user, new Reader(user, preferences(user), numbers.getOrDefault(user, 0L)));
        }
        return locked;
    }

    @Override
    public synchronized void keepNumbers(Collection<Reader> readers) {
        readers.forEach(reader -> numbers.put(reader.user(), reader.lastNumber()));
    }

    @Override
    public synchronized Preferences preferences(UserId user) {
        return preferences.getOrDefault(user, Preferences.STANDARD);
    }

    @Override
    public synchronized boolean choose(UserId user, Preferences chosen) {
        if (preferences(user).version() != chosen.version() - 1) {
            return false;
        }
        preferences.put(user, chosen);
        return true;
    }
}
