package shop.user.application;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import shop.platform.kernel.Page;
import shop.user.domain.LogInName;
import shop.user.domain.NamePrefix;
import shop.user.domain.Registration;
import shop.user.domain.User;
import shop.user.domain.UserEvent;
import shop.user.domain.UserId;
import shop.user.domain.UserProblem;
import shop.user.domain.Users;

/** Users in a map, with the news they would announce. */
final class InMemoryUsers implements Users {

    private final TreeMap<Long, User> byId = new TreeMap<>();
    private final List<UserEvent> announced = new ArrayList<>();

    @Override
    public synchronized User add(Registration registration) {
        if (named(new LogInName(registration.email().key())).isPresent()) {
            throw new UserProblem.EmailTaken();
        }
        if (named(new LogInName(registration.username().key())).isPresent()) {
            throw new UserProblem.UsernameTaken();
        }
        var user = registration.numbered(new UserId(byId.size() + 1L));
        byId.put(user.id().value(), user);
        announced.add(user.registered());
        return user;
    }

    @Override
    public synchronized Optional<User> find(UserId id) {
        return Optional.ofNullable(byId.get(id.value()));
    }

    @Override
    public synchronized List<User> find(Collection<UserId> ids) {
        return byId.values().stream().filter(user -> ids.contains(user.id())).toList();
    }

    @Override
    public synchronized Optional<User> named(LogInName name) {
        return byId.values().stream()
                .filter(user ->
                        name.key().equals(user.email().key())
                                || name.key().equals(user.username().key()))
                .findFirst();
    }

    @Override
    public synchronized User replace(User changed) {
        if (find(changed.id()).orElseThrow().version() != changed.version()) {
            throw new UserProblem.UserChanged();
        }
        var kept = changed.raised();
        byId.put(kept.id().value(), kept);
        return kept;
    }

    @Override
    public synchronized Found search(NamePrefix beginning, Page page) {
        var key = beginning.key();
        var found =
                byId.values().stream()
                        .filter(user ->
                                user.email().key().startsWith(key)
                                        || user.username().key().startsWith(key))
                        .toList();
        return new Found(
                found.stream().skip(page.skip()).limit(page.limit()).toList(), found.size());
    }

    synchronized List<UserEvent> announced() {
        return List.copyOf(announced);
    }
}
