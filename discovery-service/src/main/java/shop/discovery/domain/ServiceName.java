package shop.discovery.domain;

import java.util.regex.Pattern;

/** Such as {@code order-service}. */
public record ServiceName(String value) implements Comparable<ServiceName> {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,62}");

    public ServiceName {
        if (!FORM.matcher(value).matches()) {
            throw new RegistryProblem.Invalid("name", "must be lower-case words and hyphens");
        }
    }

    @Override
    public int compareTo(ServiceName other) {
        return value.compareTo(other.value);
    }
}
