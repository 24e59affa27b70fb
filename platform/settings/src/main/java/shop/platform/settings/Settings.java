package shop.platform.settings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the environment says, read by type. A value that is missing or cannot be read is noted as a
 * fault and a harmless stand-in is returned, so that {@link #check} can tell of all faults at once,
 * before anything is started. A blank value counts as absent, as compose files produce them.
 */
public final class Settings {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");

    private final Map<String, String> env;
    private final Set<String> faults = new LinkedHashSet<>();

    private Settings(Map<String, String> env) {
        this.env = Map.copyOf(env);
    }

    public static Settings of(Map<String, String> env) {
        return new Settings(env);
    }

    /** A copy in which {@code name} has {@code value}; faults noted so far are not carried over. */
    public Settings with(String name, String value) {
        var changed = new HashMap<>(env);
        changed.put(name, value);
        return new Settings(changed);
    }

    public Optional<String> optional(String name) {
        return Optional.ofNullable(env.get(name)).map(String::strip).filter(s -> !s.isEmpty());
    }

    public String text(String name, String fallback) {
        return optional(name).orElse(fallback);
    }

    public String required(String name) {
        return optional(name)
                .orElseGet(() -> {
                    fault(name, "is not set");
                    return "";
                });
    }

    /**
     * A password or key. {@code devDefault} serves where {@code SHOP_PROFILE} is {@code dev} and is
     * refused everywhere else, whether by being absent or by being given.
     */
    public String secret(String name, String devDefault) {
        if (isDev()) {
            return text(name, devDefault);
        }
        var secret = required(name);
        if (secret.equals(devDefault) && !secret.isEmpty()) {
            fault(name, "is the well-known default, which only SHOP_PROFILE=dev may use");
        }
        return secret;
    }

    public int integer(String name, int fallback, int min, int max) {
        return optional(name)
                .map(value -> parseInt(name, value, fallback, min, max))
                .orElse(fallback);
    }

    /** {@code true} or {@code false}. */
    public boolean flag(String name, boolean fallback) {
        return switch (text(name, Boolean.toString(fallback))) {
            case "true" -> true;
            case "false" -> false;
            case String value -> {
                fault(name, "is neither true nor false: " + value);
                yield fallback;
            }
        };
    }

    /** A whole number with one of the units ms, s, m, h and d: {@code 250ms}, {@code 15m}. */
    public Duration duration(String name, Duration fallback) {
        return optional(name).map(value -> parseDuration(name, value, fallback)).orElse(fallback);
    }

    /** The one currency of the shop: {@code CURRENCY}, an ISO 4217 code, USD where unset. */
    public Currency currency() {
        var code = text("CURRENCY", "USD");
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException _) {
            fault("CURRENCY", "is not an ISO 4217 code: " + code);
            return Currency.getInstance("USD");
        }
    }

    /** Whether this runs on a developer's machine: {@code SHOP_PROFILE=dev}. */
    public boolean isDev() {
        return text("SHOP_PROFILE", "").equals("dev");
    }

    /** Notes that the setting {@code name} cannot be used, for reasons its reader knows. */
    public void fault(String name, String reason) {
        synchronized (faults) {
            faults.add(name + " " + reason);
        }
    }

    /**
     * Refuses to go on with faulty settings.
     *
     * @throws SettingsProblem if any setting read so far was at fault
     */
    public void check() {
        synchronized (faults) {
            if (!faults.isEmpty()) {
                throw new SettingsProblem(new ArrayList<>(faults));
            }
        }
    }

    private int parseInt(String name, String value, int fallback, int min, int max) {
        try {
            var number = Integer.parseInt(value);
            if (number >= min && number <= max) {
                return number;
            }
            fault(name, "is not within %d to %d: %s".formatted(min, max, value));
        } catch (NumberFormatException _) {
            fault(name, "is not a whole number: " + value);
        }
        return fallback;
    }

    private Duration parseDuration(String name, String value, Duration fallback) {
        var parts = DURATION.matcher(value);
        if (!parts.matches()) {
            fault(name, "is not a duration such as 250ms, 30s or 15m: " + value);
            return fallback;
        }
        var count = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "ms" -> Duration.ofMillis(count);
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }
}
