package shop.platform.settings;

import java.util.List;

/** The environment cannot be used; the message lists every fault, one a line. */
public final class SettingsProblem extends RuntimeException {

    private final transient List<String> faults;

    SettingsProblem(List<String> faults) {
        super("Settings that cannot be used:\n  " + String.join("\n  ", faults));
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
