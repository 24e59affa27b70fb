package shop.user.domain;

import java.time.Instant;
import java.util.Optional;

/** The sessions of all users. What was kept here survives the loss of any cache. */
public interface Sessions {

    void add(Session session);

    Optional<Session> find(String handle);

    /**
     * Puts {@code next} in the place of {@code spent}, once only however many try at the same time.
     *
     * @return whether this call did it
     */
    boolean rotate(RefreshToken spent, RefreshToken next, Instant now);

    /** Ends the session if it is under way. */
    void end(String handle, Session.End end);

    /** Ends all sessions of the user that are under way. */
    void endAll(UserId user, Session.End end);

    /** Forgets the sessions that had expired by then. */
    void forgetExpired(Instant by);
}
