package shop.notification.application.port;

import java.util.Collection;
import java.util.Map;
import shop.notification.domain.Contact;
import shop.notification.domain.UserId;

/** Where users can be written to. */
public interface Directory {

    /**
     * How users can be written to; who is missing does not exist.
     *
     * @param users at most 100
     * @throws shop.platform.kernel.Problem of kind UNAVAILABLE if that cannot be told now
     */
    Map<UserId, Contact> find(Collection<UserId> users);
}
