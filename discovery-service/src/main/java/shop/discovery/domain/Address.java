package shop.discovery.domain;

import java.util.regex.Pattern;

/** Where an instance is reached. */
public record Address(String host, int port) {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]{1,253}|[0-9A-Fa-f:.]{2,45}");
    private static final int HIGHEST_PORT = 65_535;

    public Address {
        if (!HOST.matcher(host).matches()) {
            throw new RegistryProblem.Invalid("host", "must be a host name or an IP address");
        }
        if (port < 1 || port > HIGHEST_PORT) {
            throw new RegistryProblem.Invalid("port", "must be within 1 to 65535");
        }
    }

    public String url() {
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
