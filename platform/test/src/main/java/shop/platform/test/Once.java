package shop.platform.test;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value made when it is first asked for. */
final class Once<T> {

    private final Supplier<T> make;
    private @Nullable T value;

    Once(Supplier<T> make) {
        this.make = make;
    }

    synchronized T get() {
        var made = value == null ? make.get() : value;
        value = made;
        return made;
    }
}
