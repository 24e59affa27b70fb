package shop.platform.security;

import java.util.ArrayList;
import java.util.List;

/**
 * Who may call what in one service. The first rule that fits decides; where none fits, any
 * signed-in person may. Patterns name whole segments: {@code *} or {@code {id}} stands for one,
 * {@code **} at the end for any number; the method {@code *} for all. HEAD goes as GET does.
 */
public final class Access {

    private enum Who {
        ANYONE,
        PERSON,
        STAFF,
        ADMIN,
        SERVICE,
        STAFF_OR_SERVICE;

        boolean includes(Caller caller) {
            return switch (caller) {
                case Anonymous() -> this == ANYONE;
                case CallerService(_) ->
                        this == ANYONE || this == SERVICE || this == STAFF_OR_SERVICE;
                case CurrentUser user ->
                        switch (this) {
                            case ANYONE, PERSON -> true;
                            case STAFF, STAFF_OR_SERVICE -> user.isStaff();
                            case ADMIN -> user.isAdmin();
                            case SERVICE -> false;
                        };
            };
        }
    }

    private record Rule(String method, List<String> pattern, Who who) {

        boolean fits(String asked, List<String> path) {
            return (method.equals("*") || method.equals(asked)) && fits(path);
        }

        private boolean fits(List<String> path) {
            for (var i = 0; i < pattern.size(); i++) {
                if (pattern.get(i).equals("**")) {
                    return true;
                }
                if (i >= path.size() || !fits(pattern.get(i), path.get(i))) {
                    return false;
                }
            }
            return path.size() == pattern.size();
        }

        private static boolean fits(String expected, String segment) {
            return expected.equals("*") || expected.startsWith("{") || expected.equals(segment);
        }
    }

    private final List<Rule> rules;

    private Access(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * Lets {@code caller} pass or turns it away.
     *
     * @param path decoded, as it is routed, beginning with a slash, without the query
     * @throws SecurityProblem if the caller must sign in first or may not do this
     */
    public void check(String method, String path, Caller caller) {
        if (!allowed(method, path).includes(caller)) {
            throw caller instanceof Anonymous
                    ? new SecurityProblem.NotSignedIn()
                    : new SecurityProblem.NotAllowed();
        }
    }

    private Who allowed(String method, String path) {
        var asked = method.equals("HEAD") ? "GET" : method;
        var segments = segments(path);
        for (var rule : rules) {
            if (rule.fits(asked, segments)) {
                return rule.who();
            }
        }
        return Who.PERSON;
    }

    private static List<String> segments(String path) {
        return List.of(path.substring(1).split("/"));
    }

    /** Collects the rules of a service, the more special ones first. */
    public static final class Builder {

        private final List<Rule> rules = new ArrayList<>();

        private Builder() {}

        /** Anyone may. */
        public Builder open(String method, String pattern) {
            return add(method, pattern, Who.ANYONE);
        }

        /** Any signed-in person may; for exceptions from a wider rule that follows. */
        public Builder signedIn(String method, String pattern) {
            return add(method, pattern, Who.PERSON);
        }

        /** Staff and admins may. */
        public Builder staff(String method, String pattern) {
            return add(method, pattern, Who.STAFF);
        }

        /** Admins may. */
        public Builder admin(String method, String pattern) {
            return add(method, pattern, Who.ADMIN);
        }

        /** Other services may, people never. */
        public Builder service(String method, String pattern) {
            return add(method, pattern, Who.SERVICE);
        }

        /** Staff, admins and other services may. */
        public Builder staffOrService(String method, String pattern) {
            return add(method, pattern, Who.STAFF_OR_SERVICE);
        }

        public Access build() {
            return new Access(rules);
        }

        private Builder add(String method, String pattern, Who who) {
            rules.add(new Rule(method, segments(pattern), who));
            return this;
        }
    }
}
