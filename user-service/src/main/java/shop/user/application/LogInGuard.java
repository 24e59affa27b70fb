package shop.user.application;

import java.util.ArrayList;
import java.util.List;
import shop.user.application.port.Attempts;
import shop.user.domain.AttemptLimit;
import shop.user.domain.UserProblem;

/**
 * Slows guessing down. Whoever fails from one address waits longer and longer for that account and,
 * failing at many accounts, for all of them. Guesses at one account from many addresses are slowed
 * only a little, and the addresses its owner has logged in from not at all, so that no stranger can
 * lock the owner out. A try counts from its beginning, so that trying many at once gains nothing.
 */
final class LogInGuard {

    private record Counter(String key, AttemptLimit limit) {}

    private final Attempts attempts;
    private final LogInLimits limits;

    LogInGuard(Attempts attempts, LogInLimits limits) {
        this.attempts = attempts;
        this.limits = limits;
    }

    /**
     * @throws UserProblem.TooManyAttempts if it is too early for another try
     */
    void begin(String account, String address) {
        var counted = new ArrayList<Counter>();
        for (var counter : counters(account, address)) {
            var wait = attempts.count(counter.key, counter.limit);
            if (wait.isPresent()) {
                counted.forEach(earlier -> attempts.takeBack(earlier.key));
                throw new UserProblem.TooManyAttempts(wait.get());
            }
            counted.add(counter);
        }
    }

    void succeeded(String account, String address) {
        attempts.forget(pair(account, address));
        attempts.takeBack(address(address));
        attempts.takeBack(account(account));
        attempts.remember(familiar(account, address), limits.familiarity());
    }

    void takeBack(String account, String address) {
        counters(account, address).forEach(counter -> attempts.takeBack(counter.key));
    }

    private List<Counter> counters(String account, String address) {
        var pair = new Counter(pair(account, address), limits.pair());
        var ofAddress = new Counter(address(address), limits.address());
        return attempts.remembers(familiar(account, address))
                ? List.of(pair, ofAddress)
                : List.of(pair, ofAddress, new Counter(account(account), limits.account()));
    }

    private static String pair(String account, String address) {
        return "log-in:pair:" + account + ":" + address;
    }

    private static String address(String address) {
        return "log-in:address:" + address;
    }

    private static String account(String account) {
        return "log-in:account:" + account;
    }

    private static String familiar(String account, String address) {
        return "log-in:familiar:" + account + ":" + address;
    }
}
