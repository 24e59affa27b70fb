package shop.user.infrastructure.redis;

import java.time.Clock;
import shop.user.application.port.Attempts;

class LocalAttemptsTest extends AttemptsContract {

    private final LocalAttempts attempts = new LocalAttempts(Clock.systemUTC());

    @Override
    protected Attempts attempts() {
        return attempts;
    }
}
