package shop.discovery.domain;

import java.util.List;
import java.util.Map;
import shop.platform.kernel.Problem;

/** What the registry refuses. */
public abstract sealed class RegistryProblem extends Problem {

    private RegistryProblem(Kind kind, String code, String message) {
        super(kind, code, message);
    }

    private RegistryProblem(String field, String message) {
        super(
                Kind.INVALID,
                "invalid-instance",
                "The instance cannot be registered so.",
                List.of(new FieldError(field, message)),
                Map.of());
    }

    /** A value that cannot be meant so. */
    public static final class Invalid extends RegistryProblem {
        public Invalid(String field, String message) {
            super(field, message);
        }
    }

    /** A service speaks for another one. */
    public static final class NotItsOwn extends RegistryProblem {
        public NotItsOwn(String caller, ServiceName name) {
            super(
                    Kind.FORBIDDEN,
                    "not-its-own",
                    "%s may not speak for %s.".formatted(caller, name.value()));
        }
    }

    /** An instance claims a place it does not call from. */
    public static final class ForeignHost extends RegistryProblem {
        public ForeignHost(String host, String peer) {
            super(
                    Kind.FORBIDDEN,
                    "foreign-host",
                    "%s may not register the host %s.".formatted(peer, host));
        }
    }

    /** No instance of that name was heard of lately. */
    public static final class UnknownService extends RegistryProblem {
        public UnknownService(ServiceName name) {
            super(Kind.NOT_FOUND, "unknown-service", "No %s is known.".formatted(name.value()));
        }
    }

    /** That instance was not heard of lately. */
    public static final class UnknownInstance extends RegistryProblem {
        public UnknownInstance(ServiceName name, InstanceId id) {
            super(
                    Kind.NOT_FOUND,
                    "unknown-instance",
                    "No %s %s is known.".formatted(name.value(), id.value()));
        }
    }

    /** There are more instances than the registry keeps. */
    public static final class TooManyInstances extends RegistryProblem {
        public TooManyInstances(ServiceName name) {
            super(
                    Kind.TOO_MANY,
                    "too-many-instances",
                    "There are too many instances of %s.".formatted(name.value()));
        }
    }
}
