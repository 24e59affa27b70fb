package shop.user.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import shop.platform.kernel.Page;

/** All accounts. No two have the same e-mail address or username, however these are spelled. */
public interface Users {

    /**
     * Numbers and keeps a new user, and announces it, all or nothing.
     *
     * @throws UserProblem.EmailTaken if another account has the address
     * @throws UserProblem.UsernameTaken if another account has the name
     */
    User add(Registration registration);

    Optional<User> find(UserId id);

    /** Those of them that exist, in the order of their numbers. */
    List<User> find(Collection<UserId> ids);

    Optional<User> named(LogInName name);

    /**
     * Keeps a changed user, if nobody has changed it since it was read.
     *
     * @return the user with its new version
     * @throws UserProblem.UserChanged if somebody has
     */
    User replace(User changed);

    /** Those whose username or e-mail address begins so, the oldest first. */
    Found search(NamePrefix beginning, Page page);

    record Found(List<User> users, long total) {

        public Found {
            users = List.copyOf(users);
        }
    }
}
