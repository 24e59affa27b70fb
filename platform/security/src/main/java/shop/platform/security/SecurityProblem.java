package shop.platform.security;

import shop.platform.kernel.Problem;

/** Why a caller is turned away. */
public abstract sealed class SecurityProblem extends Problem {

    private SecurityProblem(Kind kind, String code, String message) {
        super(kind, code, message);
    }

    /** Nothing was shown where something is needed. */
    public static final class NotSignedIn extends SecurityProblem {
        public NotSignedIn() {
            super(Kind.UNAUTHENTICATED, "not-signed-in", "Sign in first.");
        }
    }

    /** What was shown does not hold; which of its parts is not told. */
    public static final class TokenRefused extends SecurityProblem {
        public TokenRefused() {
            super(Kind.UNAUTHENTICATED, "token-refused", "The token is not valid or has expired.");
        }
    }

    /** The caller is known and may not do this. */
    public static final class NotAllowed extends SecurityProblem {
        public NotAllowed() {
            super(Kind.FORBIDDEN, "not-allowed", "You may not do this.");
        }
    }

    /** Tokens cannot be checked now, since the keys were never got. */
    public static final class KeysUnavailable extends SecurityProblem {
        public KeysUnavailable() {
            super(Kind.UNAVAILABLE, "keys-unavailable", "Tokens cannot be checked at the moment.");
        }
    }
}
