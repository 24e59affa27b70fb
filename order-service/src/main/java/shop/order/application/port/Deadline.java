package shop.order.application.port;

import java.util.function.Supplier;

/** How long all that is asked for one answer may take together. */
public interface Deadline {

    /**
     * What {@code work}, which changes nothing, comes to; its exceptions are passed on.
     *
     * @throws shop.platform.kernel.Problem of kind UNAVAILABLE if it takes too long
     */
    <T> T within(Supplier<T> work);
}
