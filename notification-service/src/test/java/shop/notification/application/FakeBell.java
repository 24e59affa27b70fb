package shop.notification.application;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import shop.notification.application.port.Bell;
import shop.notification.domain.UserId;

/** Remembers its rings, and lets nobody wait. */
public final class FakeBell implements Bell {

    private final Map<UserId, Long> rung = new HashMap<>();

    public Map<UserId, Long> rung() {
        return rung;
    }

    @Override
    public void ring(Map<UserId, Long> told) {
        rung.putAll(told);
    }

    @Override
    public boolean await(UserId user, long number, Duration patience) {
        return rung.getOrDefault(user, 0L) > number;
    }
}
