package shop.bad.application;

import java.time.Instant;

public class TalkativeUseCase {

    public record Answer(Instant at) {}

    public static final class Command {}

    public Answer handle() {
        return new Answer(Instant.now());
    }

    public long second() {
        return System.currentTimeMillis();
    }
}
