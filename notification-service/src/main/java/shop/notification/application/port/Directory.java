package shop.notification.application.port;

import java.util.Optional;
import shop.notification.domain.Contact;
import shop.notification.domain.UserId;

/** Where users can be written to. */
public interface Directory {

    /**
     * How a user can be written to; empty if there is no such user.
     *
     * @throws shop.platform.kernel.Problem of kind UNAVAILABLE if that cannot be told now
     */
    Optional<Contact> find(UserId user);
}
