package shop.payment.infrastructure.sandbox;

import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the sandbox does with a charge, chosen by the {@code payment_token} of the request. The
 * numbers are the last four digits of well-known test cards; every other token, and none, is
 * approved.
 */
enum SandboxToken {
    APPROVED("tok_4242", Outcome.APPROVED, Answer.AT_ONCE),
    CARD_DECLINED("tok_0002", Outcome.CARD_DECLINED, Answer.AT_ONCE),
    INSUFFICIENT_FUNDS("tok_9995", Outcome.INSUFFICIENT_FUNDS, Answer.AT_ONCE),
    /** The money is taken, but the answer gets lost. */
    CHARGED_THEN_TIMED_OUT("tok_0119", Outcome.APPROVED, Answer.LOST),
    /** The call gets lost before anything is taken. */
    TIMED_OUT_UNCHARGED("tok_0127", Outcome.NOTHING, Answer.LOST),
    LATE_APPROVAL("tok_0259", Outcome.APPROVED, Answer.LATE),
    LATE_DECLINE("tok_0341", Outcome.CARD_DECLINED, Answer.LATE),
    APPROVED_TWICE("tok_0077", Outcome.APPROVED, Answer.TWICE);

    enum Outcome {
        APPROVED(null),
        CARD_DECLINED("card declined"),
        INSUFFICIENT_FUNDS("insufficient funds"),
        NOTHING(null);

        private final @Nullable String declineReason;

        Outcome(@Nullable String declineReason) {
            this.declineReason = declineReason;
        }

        @Nullable String declineReason() {
            return declineReason;
        }
    }

    enum Answer {
        AT_ONCE,
        LOST,
        LATE,
        TWICE
    }

    /** How long after the charge a late answer comes. */
    static final Duration DELAY = Duration.ofSeconds(2);

    private final String token;
    private final Outcome outcome;
    private final Answer answer;

    SandboxToken(String token, Outcome outcome, Answer answer) {
        this.token = token;
        this.outcome = outcome;
        this.answer = answer;
    }

    static SandboxToken of(@Nullable String token) {
        return Arrays.stream(values())
                .filter(known -> known.token.equals(token))
                .findFirst()
                .orElse(APPROVED);
    }

    Outcome outcome() {
        return outcome;
    }

    Answer answer() {
        return answer;
    }
}
