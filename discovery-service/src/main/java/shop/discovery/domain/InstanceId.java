package shop.discovery.domain;

import java.util.UUID;
import java.util.regex.Pattern;

/** What tells an instance from all others, also from an earlier one in the same place. */
public record InstanceId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    public InstanceId {
        if (!FORM.matcher(value).matches()) {
            throw new RegistryProblem.Invalid("instance", "must be 1 to 64 letters and digits");
        }
    }

    public static InstanceId next() {
        return new InstanceId(UUID.randomUUID().toString());
    }
}
