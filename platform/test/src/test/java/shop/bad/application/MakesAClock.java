package shop.bad.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Supplier;

final class MakesAClock {

    Clock clock() {
        return Clock.systemUTC();
    }

    Supplier<LocalDate> today() {
        return LocalDate::now;
    }
}
