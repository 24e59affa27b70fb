package shop.launcher.gateway;

import java.net.URI;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shop.launcher.plan.Plan;

/**
 * Fits {@code api-gateway/nginx.conf}, which is written for containers, to this machine: services
 * are reached at their local ports, and nothing is written outside nginx' own directory.
 */
final class NginxConfiguration {

    private static final Pattern SERVER =
            Pattern.compile("server\\s+([a-z]+-service):\\d+([^;]*;)");
    private static final Pattern LISTEN = Pattern.compile("listen\\s+(\\[::\\]:)?80\\b");
    private static final Pattern HTTP = Pattern.compile("(?m)^http\\s*\\{");
    private static final Pattern GLOBALS = Pattern.compile("(?m)^(user|pid|daemon)\\s.*;\\n");

    /** A port on which nobody listens, for services that were not started. */
    private static final int NOBODY = 1;

    private final Plan plan;
    private final int port;

    NginxConfiguration(Plan plan, int port) {
        this.plan = plan;
        this.port = port;
    }

    String fitted(String original) {
        return Stream.<UnaryOperator<String>>of(
                        this::withLocalServices, this::withPort, this::withoutGlobals, this::local)
                .reduce(
                        UnaryOperator.identity(),
                        (all, next) -> text -> next.apply(all.apply(text)))
                .apply(original);
    }

    private String withLocalServices(String text) {
        return SERVER.matcher(text).replaceAll(this::servers);
    }

    private String servers(MatchResult server) {
        return addresses(server.group(1))
                .map(address -> "server " + address + server.group(2))
                .collect(Collectors.joining(" "));
    }

    private Stream<String> addresses(String service) {
        return plan.find(service)
                .map(plan::urls)
                .map(urls -> urls.stream().map(URI::getAuthority))
                .orElse(Stream.of("127.0.0.1:" + NOBODY));
    }

    private String withPort(String text) {
        return LISTEN.matcher(text).replaceAll("listen $1" + port);
    }

    private String withoutGlobals(String text) {
        return GLOBALS.matcher(text).replaceAll("");
    }

    private String local(String text) {
        var places =
                Stream.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
                        .map(name -> "    %s_temp_path temp/%s;%n".formatted(name, name))
                        .collect(Collectors.joining());
        return HTTP.matcher(text).replaceFirst("$0\n" + places);
    }
}
