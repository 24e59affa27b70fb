package shop.user.domain;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import shop.platform.kernel.Problem;

/** Everything this service may refuse. */
public abstract sealed class UserProblem extends Problem {

    private UserProblem(Kind kind, String code, String message) {
        super(kind, code, message);
    }

    private UserProblem(Kind kind, String code, String message, Duration wait) {
        super(kind, code, message, List.of(), Map.of("retry_after", seconds(wait)));
    }

    private UserProblem(FieldError error) {
        super(Kind.INVALID, "invalid", "The request is not valid.", List.of(error), Map.of());
    }

    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    public static final class Unfit extends UserProblem {
        public Unfit(String field, String message) {
            super(new FieldError(field, message));
        }
    }

    public static final class EmailTaken extends UserProblem {
        public EmailTaken() {
            super(Kind.CONFLICT, "email-taken", "An account with this e-mail address exists.");
        }
    }

    public static final class UsernameTaken extends UserProblem {
        public UsernameTaken() {
            super(Kind.CONFLICT, "username-taken", "An account with this username exists.");
        }
    }

    /** The same for a name nobody has and for a wrong password. */
    public static final class WrongCredentials extends UserProblem {
        public WrongCredentials() {
            super(
                    Kind.UNAUTHENTICATED,
                    "wrong-credentials",
                    "The username or the password is wrong.");
        }
    }

    public static final class AccountDisabled extends UserProblem {
        public AccountDisabled() {
            super(Kind.FORBIDDEN, "account-disabled", "This account is disabled.");
        }
    }

    public static final class SessionOver extends UserProblem {
        public SessionOver() {
            super(Kind.UNAUTHENTICATED, "session-over", "This session is over; log in again.");
        }
    }

    public static final class TooManyAttempts extends UserProblem {
        public TooManyAttempts(Duration wait) {
            super(
                    Kind.TOO_MANY,
                    "too-many-attempts",
                    "Too many attempts to log in; try again later.",
                    wait);
        }
    }

    public static final class Busy extends UserProblem {
        public Busy(Duration wait) {
            super(
                    Kind.UNAVAILABLE,
                    "too-many-log-ins",
                    "Too many people are logging in at once; try again.",
                    wait);
        }
    }

    public static final class UserNotFound extends UserProblem {
        public UserNotFound() {
            super(Kind.NOT_FOUND, "user-not-found", "There is no such user.");
        }
    }

    public static final class AdminOnly extends UserProblem {
        public AdminOnly() {
            super(Kind.FORBIDDEN, "admin-only", "Only an admin may do this.");
        }
    }

    /** Without it, the last admin could lock everyone out. */
    public static final class OwnRights extends UserProblem {
        public OwnRights() {
            super(Kind.CONFLICT, "own-rights", "Admins cannot withdraw their own rights.");
        }
    }

    public static final class UserChanged extends UserProblem {
        public UserChanged() {
            super(
                    Kind.PRECONDITION_FAILED,
                    "user-changed",
                    "The user was changed since it was read; read it again.");
        }
    }
}
