package shop.notification.domain;

import java.util.List;
import java.util.Map;
import shop.platform.kernel.Problem;

/** All that this service may refuse. */
public abstract sealed class NotificationProblem extends Problem {

    private NotificationProblem(Kind kind, String code, String message) {
        super(kind, code, message);
    }

    private NotificationProblem(Kind kind, String code, String message, Map<String, ?> details) {
        super(kind, code, message, List.of(), details);
    }

    public static final class NoSuchNotification extends NotificationProblem {
        public NoSuchNotification() {
            super(Kind.NOT_FOUND, "notification-not-found", "There is no such notification.");
        }
    }

    public static final class NoSuchMail extends NotificationProblem {
        public NoSuchMail() {
            super(Kind.NOT_FOUND, "mail-not-found", "There is no such mail.");
        }
    }

    public static final class NoSuchWebhook extends NotificationProblem {
        public NoSuchWebhook() {
            super(Kind.NOT_FOUND, "webhook-not-found", "There is no such webhook.");
        }
    }

    public static final class NoSuchDelivery extends NotificationProblem {
        public NoSuchDelivery() {
            super(Kind.NOT_FOUND, "delivery-not-found", "There is no such delivery.");
        }
    }

    public static final class NoSuchReader extends NotificationProblem {
        public NoSuchReader() {
            super(Kind.NOT_FOUND, "user-not-found", "There is no such user.");
        }
    }

    public static final class UsersAway extends NotificationProblem {
        public UsersAway(int status) {
            super(
                    Kind.UNAVAILABLE,
                    "users-away",
                    "Users cannot be looked up now; the answer was " + status + ".");
        }
    }

    public static final class UnknownReader extends NotificationProblem {
        public UnknownReader(UserId user) {
            super(Kind.INVALID, "unknown-user", "There is no user " + user + " to be told.");
        }
    }

    public static final class UnknownWord extends NotificationProblem {

        private static final int LONGEST_WORD = 40;

        public UnknownWord(String what, String word, List<String> known) {
            super(
                    Kind.INVALID,
                    "unknown-" + what,
                    "'%s' is no %s; there are %s."
                            .formatted(cut(word), what, String.join(", ", known)),
                    Map.of("known", known));
        }

        private static String cut(String word) {
            return word.codePointCount(0, word.length()) <= LONGEST_WORD
                    ? word
                    : word.substring(0, word.offsetByCodePoints(0, LONGEST_WORD)) + "…";
        }
    }

    public static final class NotToBeMuted extends NotificationProblem {
        public NotToBeMuted(Category category) {
            super(
                    Kind.INVALID,
                    "not-to-be-muted",
                    "What is about '%s' is always shown in the shop; mails can be switched off."
                            .formatted(category.word()));
        }
    }

    public static final class ChangedMeanwhile extends NotificationProblem {
        public ChangedMeanwhile() {
            super(
                    Kind.PRECONDITION_FAILED,
                    "changed-meanwhile",
                    "This was changed since you read it. Read it again.");
        }
    }

    public static final class NoDestination extends NotificationProblem {
        public NoDestination(String why) {
            super(Kind.INVALID, "no-destination", "Nothing is sent to this address. " + why);
        }
    }
}
