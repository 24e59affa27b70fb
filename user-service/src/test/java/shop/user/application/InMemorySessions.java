package shop.user.application;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.user.domain.RefreshToken;
import shop.user.domain.Session;
import shop.user.domain.Session.Standing;
import shop.user.domain.Sessions;
import shop.user.domain.UserId;

/** Sessions in a map. */
final class InMemorySessions implements Sessions {

    private final Map<String, Session> byHandle = new HashMap<>();

    @Override
    public synchronized void add(Session session) {
        byHandle.put(session.handle(), session);
    }

    @Override
    public synchronized Optional<Session> find(String handle) {
        return Optional.ofNullable(byHandle.get(handle));
    }

    @Override
    public synchronized boolean rotate(RefreshToken spent, RefreshToken next, Instant now) {
        var current = find(spent.handle()).filter(s -> s.standing(spent, now) == Standing.CURRENT);
        current.ifPresent(s -> add(copy(s, next.hash(), null)));
        return current.isPresent();
    }

    @Override
    public synchronized void end(String handle, Session.End end) {
        find(handle).filter(s -> s.end() == null).ifPresent(s -> add(copy(s, s.tokenHash(), end)));
    }

    @Override
    public synchronized void endAll(UserId user, Session.End end) {
        byHandle.values().stream()
                .filter(session -> session.user().equals(user))
                .map(Session::handle)
                .toList()
                .forEach(handle -> end(handle, end));
    }

    @Override
    public synchronized void forgetExpired(Instant by) {
        byHandle.values().removeIf(session -> session.expiresAt().isBefore(by));
    }

    private static Session copy(Session session, String tokenHash, Session.@Nullable End end) {
        return new Session(
                session.handle(),
                session.user(),
                tokenHash,
                session.startedAt(),
                session.expiresAt(),
                end);
    }
}
